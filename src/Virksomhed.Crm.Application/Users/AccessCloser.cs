using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using IsolationLevel = System.Data.IsolationLevel;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Closes a person's access, to the portal too, ends every session and tells the person. What the night closes is logged here, in nobody's name.</summary>
public sealed class AccessCloser(CrmDbContext db, AccessMails mails, SessionCache sessions, AuditChain chain, TimeProvider clock)
{
    /// <summary>Answers false, and closes nothing, when nobody would be left who can let others in.</summary>
    public async Task<bool> TryCloseAsync(int userId, CancellationToken ct)
    {
        // Serializable: of two administrators whose access is closed at once, one must see that the other is going.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);

        if (user.EmployerId is null && !await StaffRoles.AnotherAdministratorAsync(db, user.Id, ct))
        {
            return false;
        }

        (await db.PortalAccesses.Where(a => a.UserId == user.Id && a.EndedAt == null).ToListAsync(ct)).ForEach(access => access.End(db.UserId, clock.UtcNow()));
        (user.IsActive, user.SecurityStamp, user.ConcurrencyStamp) = (false, Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
        await mails.CloseAsync(user, ct);

        if (db.UserId is null)
        {
            await chain.AppendAsync(db, [AuditEntry.Of(db.Tenant, null, clock.UtcNow(), AuditAction.Changed, nameof(CrmUser), user.Id, "IsActive, Unconfirmed")], ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        sessions.Changed(user.Id);

        return true;
    }
}
