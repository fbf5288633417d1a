using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>What the app does on the command line instead of serving pages.</summary>
internal static class Verbs
{
    public const string Usage = """
        Usage:
          migrate                                                            brings the database up to date
          backup --to FOLDER                                                 makes a backup while the app runs, and checks it
          restore --from FOLDER [--overwrite]                                puts a backup in the place of the database, and checks it
          verify-log [--municipality 580 --noted NUMBER:HASH]                reads the log's chains and names the first broken entry
          export --municipality 580 --to FOLDER                              writes everything of a municipality as .csv files
          create-admin --municipality 580 --name "Anne Holm" --email a@b.dk  makes an administrator and prints the invitation link;
                       [--password-stdin]                                    with this, the password is read as one line from standard input
        """;

    /// <summary>The exit code of the verb, or null when there is none and the app is to serve pages.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        if (args is [] or ["--" or ['-', '-', ..], ..])
        {
            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();

        return args[0] switch
        {
            "migrate" => Say("The database is up to date.", Console.Out, 0),
            "verify-log" => await LogVerbs.VerifyAsync(scope.ServiceProvider, args),
            "export" => await LogVerbs.ExportAsync(scope.ServiceProvider, args),
            "create-admin" => await CreateAdminAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), args),
            _ => Say(Usage, Console.Error, 2),
        };
    }

    private static async Task<int> CreateAdminAsync(IMediator mediator, string[] args)
    {
        var fromStdin = args.Contains("--password-stdin");
        var given = new ConfigurationBuilder().AddCommandLine([.. args.Skip(1).Where(arg => arg != "--password-stdin")]).Build();

        try
        {
            var link = await mediator.Send(new CreateAdministrator.Command
            {
                MunicipalityCode = int.TryParse(given["municipality"], out var code) ? code : 0,
                Name = given["name"],
                Email = given["email"],
                Password = fromStdin ? await Console.In.ReadLineAsync() ?? "" : null,
            });

            return Say(link is null ? "The administrator may sign in now." : $"The administrator chooses a password here, within 24 hours:\n{link}", Console.Out, 0);
        }
        catch (ValidationException invalid)
        {
            return Say(string.Join('\n', invalid.Errors.Select(error => error.ErrorMessage)), Console.Error, 1);
        }
        catch (RuleBrokenException broken)
        {
            return Say(broken.Message, Console.Error, 1);
        }
    }

    public static int Say(string text, TextWriter where, int exitCode)
    {
        where.WriteLine(text);

        return exitCode;
    }
}
