using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Operations;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>The verbs that come before the database is brought up to date: a backup is taken of what there is, and a restore brings what is to be updated.</summary>
internal static class BackupVerbs
{
    private const string Overwrite = "--overwrite";

    /// <summary>The exit code of the verb, or null when it is none of these.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        if (args is not ["backup" or "restore", ..])
        {
            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var given = new ConfigurationBuilder().AddCommandLine([.. args.Skip(1).Where(arg => arg != Overwrite)]).Build();

        try
        {
            return (args[0], given["to"], given["from"]) switch
            {
                ("backup", { } to, _) => await BackupAsync(scope.ServiceProvider, to),
                ("restore", _, { } from) => await RestoreAsync(app, scope.ServiceProvider, from, args.Contains(Overwrite)),
                _ => Verbs.Say(Verbs.Usage, Console.Error, 2),
            };
        }
        catch (BackupException refused)
        {
            return Verbs.Say(refused.Message, Console.Error, 1);
        }
    }

    private static async Task<int> BackupAsync(IServiceProvider services, string to)
    {
        var folder = await services.GetRequiredService<BackupWriter>().WriteAsync(to, CancellationToken.None);

        if (!await CrmDatabase.IsBehindAsync(services.GetRequiredService<CrmDbContext>(), CancellationToken.None))
        {
            await services.GetRequiredService<OperationMarks>().TellAsync(OperationDeed.Backup, succeeded: true, Path.GetFileName(folder), CancellationToken.None);
        }

        return Verbs.Say(folder, Console.Out, 0);
    }

    private static async Task<int> RestoreAsync(WebApplication app, IServiceProvider services, string from, bool overwrite)
    {
        var restored = await services.GetRequiredService<BackupReader>().RestoreAsync(Path.GetFullPath(from), overwrite, CancellationToken.None);
        var erased = await app.PrepareDatabaseAsync();
        await services.GetRequiredService<OperationMarks>().TellAsync(OperationDeed.Restore, succeeded: true, $"{restored.MadeAt:u}", CancellationToken.None);

        return Verbs.Say($"Restored what was there at {restored.MadeAt:u}: {restored.Rows.Values.Sum()} rows, {restored.Files.Length} files, {restored.Logs.Length} whole logs. Deleted again {erased} rows that had been deleted since.", Console.Out, 0);
    }
}
