using Virksomhed.Crm.Application.Goals;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks at start and then every hour whether a month is over whose numbers are not kept yet.</summary>
internal sealed partial class GoalSnapshotWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<GoalSnapshotWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);

        do
        {
            await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();

            if (await scope.ServiceProvider.GetRequiredService<GoalSnapshotRunner>().RunAsync(ct) is > 0 and var kept)
            {
                LogKept(kept);
            }
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a moment; the next round tries again.
            LogFailure(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Kept {Count} reported goals of the month that is over")]
    private partial void LogKept(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not keep what the goals were reported to be")]
    private partial void LogFailure(Exception failure);
}
