namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Does something beside the requests, at start and then round after round, each with services of its own. A round that fails is told, and the next one tries again.</summary>
internal abstract partial class RoundWorker(IServiceScopeFactory scopes, TimeSpan round, TimeProvider clock, ILogger log) : BackgroundService
{
    protected ILogger Log { get; } = log;

    protected abstract Task RoundAsync(IServiceProvider services, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(round, clock);

        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var rounds = scope.ServiceProvider.GetRequiredService<WorkerRounds>();
            rounds.Tell(GetType().Name, succeeded: false);
            await RoundAsync(scope.ServiceProvider, ct);
            rounds.Tell(GetType().Name, succeeded: true);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a moment.
            Failed(Log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round failed; the next one tries again")]
    private static partial void Failed(ILogger log, Exception failure);
}
