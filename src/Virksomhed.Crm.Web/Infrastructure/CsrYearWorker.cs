using Virksomhed.Crm.Application.CsrMaerker;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks whether the calendar asks something of the CSR-mærke: a day missed while the app was down is made up for.</summary>
internal sealed partial class CsrYearWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CsrYearWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<CsrYearRunner>().RunAsync(ct) is > 0 and var reminders)
        {
            Made(Log, reminders);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Made {Count} reminders to apply for the CSR-mærke again")]
    private static partial void Made(ILogger log, int count);
}
