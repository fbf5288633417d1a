using Virksomhed.Crm.Application.Employers.Cvr;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Works off waiting CVR imports beside the web requests. What waits stands in the database, so a restart goes on with it.</summary>
internal sealed partial class CvrImportWorker(IServiceScopeFactory scopes, CvrImportSignal signal, ILogger<CvrImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunNextAsync(stoppingToken))
            {
                await signal.WaitAsync(Round, stoppingToken);
            }
        }
    }

    private async Task<bool> RunNextAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();

            return await scope.ServiceProvider.GetRequiredService<CvrImportRunner>().RunNextAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a moment; the next round tries again.
            LogFailure(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not look for CVR imports")]
    private partial void LogFailure(Exception failure);
}
