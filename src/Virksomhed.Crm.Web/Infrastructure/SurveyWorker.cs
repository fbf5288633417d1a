using Virksomhed.Crm.Application.Surveys;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks at start and then every hour whom to ask how satisfied they are, or to remind: days missed while the app was down are made up for.</summary>
internal sealed partial class SurveyWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SurveyWorker> log) : BackgroundService
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

            if (await scope.ServiceProvider.GetRequiredService<SurveyRunner>().RunAsync(ct) is > 0 and var letters)
            {
                LogLetters(letters);
            }
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a moment; the next round tries again.
            LogFailure(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote {Count} survey letters")]
    private partial void LogLetters(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not send surveys")]
    private partial void LogFailure(Exception failure);
}
