using Virksomhed.Crm.Application.Demo;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>Lets the demo world live on while it is looked at, so that a later start answers at once and a night changes the day.</summary>
internal sealed class DemoWorker(IServiceScopeFactory scopes, IConfiguration configuration, IHostApplicationLifetime life, ILogger<DemoWorker> log)
    : RoundWorker(scopes, TimeSpan.FromHours(1), TimeProvider.System, log)
{
    // The start belongs to whoever waits for the first page.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(Pause, stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<DemoWorld>().LiveAsync(DemoStart.Only(configuration), ct);
}
