using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using IsolationLevel = System.Data.IsolationLevel;

namespace Virksomhed.Crm.Application.Account.Staff;

/// <summary>
/// Finds the colleague whom a broker speaks of, and lets the roles follow the groups: by the link from an earlier time, else by a mail address that is vouched for, else as somebody
/// new. The context acts for the broker's municipality and sees no other, so nobody is found elsewhere.
/// </summary>
public sealed class StaffMembers(CrmDbContext db, UserManager<CrmUser> users, Invitations invitations, SecurityMails mails, SessionCache cache, AuditChain chain, TimeProvider clock)
{
    private const string ByBroker = "Broker";

    /// <summary>The colleague who may come in, with the roles of now; null when nobody may.</summary>
    public async Task<CrmUser?> AdmitAsync(StaffBroker broker, StaffPerson person, CancellationToken ct)
    {
        // Serializable: of two administrators who lose the role at once, one must see that the other is going.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        var linked = await LinkedAsync(person);

        if (person.Roles.Count == 0 || (linked ?? await NewcomerAsync(broker, person, ct)) is not { } user || !await IsOpenAsync(user))
        {
            return null;
        }

        List<string> changes = [];

        if (linked is null)
        {
            await LinkAsync(user, broker, person);
            changes.Add("Logins");
        }

        changes.AddRange(await FollowGroupsAsync(user, person.Roles, ct));
        await SaveAsync(user, changes, ct);
        await transaction.CommitAsync(ct);
        cache.Changed(user.Id);

        return user;
    }

    public Task<CrmUser?> LinkedAsync(StaffPerson person) => users.FindByLoginAsync(StaffLogins.Provider, person.Key);

    /// <summary>Whether an account may be entered; that of an employer's user never, whatever its address.</summary>
    public async Task<bool> IsOpenAsync(CrmUser user) => user is { IsActive: true, EmployerId: null } && !await users.IsLockedOutAsync(user);

    private async Task<CrmUser?> NewcomerAsync(StaffBroker broker, StaffPerson person, CancellationToken ct)
    {
        if (person.Email is not { } email)
        {
            return null;
        }

        // An account that is somebody's already is not given to the next who has the address.
        if (await users.FindByEmailAsync(email) is { } invited)
        {
            return await db.UserLogins.AnyAsync(login => login.UserId == invited.Id && login.LoginProvider == StaffLogins.Provider, ct) ? null : invited;
        }

        return broker.CreatesUsers && await invitations.IsFreeAsync(email, ct) && await db.Municipalities.AnyAsync(m => m.Code == broker.Code, ct) ? await CreateAsync(person, email, ct) : null;
    }

    private async Task<CrmUser> CreateAsync(StaffPerson person, string email, CancellationToken ct)
    {
        var user = await invitations.AddAsync(person.Name ?? email, email, null, person.Roles, ct);
        await LogAsync(user, AuditAction.Created, ByBroker, ct);

        return user;
    }

    // An invitation is accepted by it: the address is the person's.
    private async Task LinkAsync(CrmUser user, StaffBroker broker, StaffPerson person)
    {
        user.EmailConfirmed = true;
        mails.Changed(user, "MailStaffLinked");
        (await users.AddLoginAsync(user, new(StaffLogins.Provider, person.Key, broker.Name))).OrRefuse("");
    }

    private async Task<IEnumerable<string>> FollowGroupsAsync(CrmUser user, IReadOnlyList<string> given, CancellationToken ct)
    {
        // Nobody could let others in any more: the role stays, and the log tells of it each time.
        var isLast = !given.Contains(Role.Administrator) && await users.IsInRoleAsync(user, Role.Administrator) && !await StaffRoles.AnotherAdministratorAsync(db, user.Id, ct);
        var changed = await StaffRoles.GiveAsync(db, user, isLast ? [.. given, Role.Administrator] : given, ct);

        if (changed)
        {
            (user.SecurityStamp, user.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString()); // ends every session
        }

        return [.. changed ? ["Roles"] : Array.Empty<string>(), .. isLast ? ["LastAdministrator"] : Array.Empty<string>()];
    }

    private async Task SaveAsync(CrmUser user, List<string> changes, CancellationToken ct)
    {
        if (changes.Count > 0)
        {
            await LogAsync(user, AuditAction.Changed, string.Join(", ", [.. changes, ByBroker]), ct);
        }

        await db.SaveChangesAsync(ct);
    }

    // In nobody's name: it is the broker that decides.
    private Task LogAsync(CrmUser user, string action, string detail, CancellationToken ct) =>
        chain.AppendAsync(db, [AuditEntry.Of(db.Tenant, null, clock.UtcNow(), action, nameof(CrmUser), user.Id, detail)], ct);
}
