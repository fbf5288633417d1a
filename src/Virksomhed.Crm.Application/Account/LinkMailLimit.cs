using System.Threading.RateLimiting;

namespace Virksomhed.Crm.Application.Account;

/// <summary>How many mails with a link to a new password one account gets, so that nobody's mailbox can be filled by asking again and again.</summary>
public sealed class LinkMailLimit : IDisposable
{
    public const int MailsAnHour = 5;

    private readonly PartitionedRateLimiter<int> _limiter = PartitionedRateLimiter.Create<int, int>(
        user => RateLimitPartition.GetFixedWindowLimiter(user, _ => new() { PermitLimit = MailsAnHour, Window = TimeSpan.FromHours(1) }));

    public bool Allows(int userId)
    {
        using var lease = _limiter.AttemptAcquire(userId);

        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
