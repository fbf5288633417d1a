using Virksomhed.Crm.Application.Reports.Subscriptions;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks whether the month's links to reports are to be sent: a day missed while the app was down is made up for.</summary>
internal sealed partial class ReportSubscriptionWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReportSubscriptionWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<ReportSubscriptionRunner>().RunAsync(ct) is > 0 and var mails)
        {
            Wrote(Log, mails);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote {Count} mails with the link to a report")]
    private static partial void Wrote(ILogger log, int count);
}
