using Virksomhed.Crm.Application.CsrMaerker;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Looks at start and then every hour whether the calendar asks something of the CSR-mærke: a day missed while the app was down is made up for.</summary>
internal sealed partial class CsrYearWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CsrYearWorker> log) : BackgroundService
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

            if (await scope.ServiceProvider.GetRequiredService<CsrYearRunner>().RunAsync(ct) is > 0 and var reminders)
            {
                LogReminders(reminders);
            }
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a moment; the next round tries again.
            LogFailure(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Made {Count} reminders to apply for the CSR-mærke again")]
    private partial void LogReminders(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not do what is due for the CSR-mærke")]
    private partial void LogFailure(Exception failure);
}
