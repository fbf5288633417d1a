using Virksomhed.Crm.Application.Account.Sessions;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Forgets sessions that were over long ago.</summary>
internal sealed class SessionWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SessionWorker> log) : RoundWorker(scopes, TimeSpan.FromHours(6), clock, log)
{
    protected override Task RoundAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<UserSessions>().CleanAsync(ct);
}
