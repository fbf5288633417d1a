using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Mail;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Sends mails: a slow mail server holds nobody up, and one that is down loses nothing.</summary>
internal sealed class OutboxWorker(IServiceScopeFactory scopes, IOptions<MailSettings> settings, ILogger<OutboxWorker> log)
    : RoundWorker(scopes, settings.Value.Round, TimeProvider.System, log)
{
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);

    private long? _cleaned;

    protected override async Task RoundAsync(IServiceProvider services, CancellationToken ct)
    {
        var outbox = services.GetRequiredService<OutboxRunner>();
        await outbox.RunAsync(ct);

        if (_cleaned is not { } at || Environment.TickCount64 - at > BetweenCleanings.TotalMilliseconds)
        {
            await outbox.CleanAsync(ct);
            _cleaned = Environment.TickCount64;
        }
    }
}
