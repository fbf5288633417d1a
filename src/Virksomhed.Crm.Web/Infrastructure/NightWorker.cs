using Virksomhed.Crm.Application.Operations;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks every hour whether the night's work has been done; a night missed while the app was down is made up for.</summary>
internal sealed class NightWorker(IServiceScopeFactory scopes, ILogger<NightWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(1), TimeProvider.System, log)
{
    // A start belongs to those who wait for a page.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<NightRunner>().RunAsync(ct);
}
