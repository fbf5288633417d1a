using Virksomhed.Crm.Application.Surveys;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks whom to ask how satisfied they are, or to remind: days missed while the app was down are made up for.</summary>
internal sealed partial class SurveyWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SurveyWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(1), clock, log)
{
    protected override async Task RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<SurveyRunner>().RunAsync(ct) is > 0 and var letters)
        {
            Wrote(Log, letters);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote {Count} survey letters")]
    private static partial void Wrote(ILogger log, int count);
}
