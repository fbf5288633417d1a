using Virksomhed.Crm.Application.Lifecycle;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks whether a request for insight is soon due: a day missed while the app was down is made up for.</summary>
internal sealed partial class InsightWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<InsightWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<InsightReminder>().RunAsync(ct) is > 0 and var requests)
        {
            Reminded(Log, requests);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reminded of {Count} requests for insight")]
    private static partial void Reminded(ILogger log, int count);
}
