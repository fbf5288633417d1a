using Virksomhed.Crm.Application.Goals;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks whether a month is over whose numbers are not kept yet.</summary>
internal sealed partial class GoalSnapshotWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<GoalSnapshotWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<GoalSnapshotRunner>().RunAsync(ct) is > 0 and var kept)
        {
            Kept(Log, kept);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Kept {Count} reported goals of the month that is over")]
    private static partial void Kept(ILogger log, int count);
}
