using Virksomhed.Crm.Application.Demo;
using Virksomhed.Crm.Data.Seeding;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>Where the setting DemoWorld is on, and never in Production: fills the database and says how to sign in.</summary>
internal static class DemoStart
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        if (IsOn(builder.Configuration))
        {
            builder.Services.AddHostedService<DemoWorker>();
        }

        return builder;
    }

    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (!IsOn(app.Configuration))
        {
            return;
        }

        if (app.Environment.IsProduction())
        {
            throw new SettingException("The setting DemoWorld must not be on in Production: its passwords are known.");
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoWorld>().MakeAsync(Only(app.Configuration), Console.Out.WriteLine, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(Welcome(app)));
    }

    private static bool IsOn(IConfiguration configuration) => configuration.GetValue<bool>("DemoWorld");

    public static int[] Only(IConfiguration configuration) => configuration.GetSection("DemoMunicipalities").Get<int[]>() ?? [];

    private static string Welcome(WebApplication app) => $"""

        Virksomhedsservice: {string.Join(' ', app.Urls)}
        Adgangskode til alle: {DemoLogins.Password}
        {string.Join(Environment.NewLine, DemoLogins.All.Select(login => $"  {login.Email,-28} {login.Title}, {login.Municipality}"))}

        """;
}
