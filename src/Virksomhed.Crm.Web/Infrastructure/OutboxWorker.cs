using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Mail;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Sends mails beside the requests: a slow mail server holds nobody up, and one that is down loses nothing.</summary>
internal sealed partial class OutboxWorker(IServiceScopeFactory scopes, IOptions<MailSettings> settings, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    private long? _cleaned;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.Round);

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
            var outbox = scope.ServiceProvider.GetRequiredService<OutboxRunner>();
            await outbox.RunAsync(ct);

            if (_cleaned is not { } at || Environment.TickCount64 - at > BetweenCleanings.TotalMilliseconds)
            {
                await outbox.CleanAsync(ct);
                _cleaned = Environment.TickCount64;
            }
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a moment; the next round tries again.
            LogFailure(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not look into the outbox")]
    private partial void LogFailure(Exception failure);
}
