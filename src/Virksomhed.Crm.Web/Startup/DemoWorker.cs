using Virksomhed.Crm.Application.Demo;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>Lets the demo world live on while it is looked at, so that a later start answers at once and a night changes the day.</summary>
internal sealed partial class DemoWorker(IServiceScopeFactory scopes, IConfiguration configuration, IHostApplicationLifetime life, ILogger<DemoWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        using var timer = new PeriodicTimer(Round);

        do
        {
            await LiveAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task Started(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        life.ApplicationStarted.Register(() => started.TrySetResult());

        return started.Task.WaitAsync(ct);
    }

    private async Task LiveAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoWorld>().LiveAsync(DemoStart.Only(configuration), ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            NotLived(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The demo world could not be brought up to date.")]
    private partial void NotLived(Exception failure);
}
