using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Users;

/// <summary>How it stands with a colleague's account, beside the form that changes it.</summary>
public static class UserAccount
{
    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(int Id, string Email, bool IsInvited, DateTimeOffset? LockedUntil, bool HasSecondStep, bool IsMe)
    {
        /// <summary>What the broker of the municipality is called, when it lets the colleague in; null when it does not.</summary>
        public string? Broker { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var account = await db.Users
                .Where(u => u.Id == query.Id && u.EmployerId == null)
                .Select(u => new Model(u.Id, u.Email!, u.IsActive && !u.EmailConfirmed, u.LockoutEnd, u.TwoFactorEnabled || db.UserPasskeys.Any(key => key.UserId == u.Id), u.Id == db.UserId)
                {
                    Broker = db.UserLogins.Where(login => login.UserId == u.Id && login.LoginProvider == StaffLogins.Provider).Select(login => login.ProviderDisplayName).FirstOrDefault(),
                })
                .SingleOrDefaultAsync(ct);

            return account?.LockedUntil > clock.GetUtcNow() ? account : account is null ? null : account with { LockedUntil = null };
        }
    }
}
