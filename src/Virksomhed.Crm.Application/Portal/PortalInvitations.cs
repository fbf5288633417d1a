using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A person whom somebody lets into an employer's portal.</summary>
public sealed record Newcomer(int EmployerId, string Name, string Email, InquiryLanguage Language);

/// <summary>Lets people into an employer's portal, and out again. The caller opens a transaction: user, access and mail are kept together or not at all.</summary>
public sealed class PortalInvitations(CrmDbContext db, UserManager<CrmUser> users, AccountLinks links, PortalMails mails, SessionCache sessions, TimeProvider clock)
{
    public async Task<Invitation> InviteAsync(Newcomer who, PortalRights rights, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(rights);
        await RequireOwnUnitsAsync(who.EmployerId, rights, ct);
        var user = await UserAsync(who, ct);
        var access = PortalAccess.Give(db.Tenant, who.EmployerId, user.Id, rights, who.Language, db.UserId!.Value, clock.UtcNow());
        db.PortalAccesses.Add(access);

        return await SendAsync(user, access, ct);
    }

    /// <summary>Makes a link, which ends the one before, and mails it.</summary>
    public async Task<Invitation> SendAsync(CrmUser user, PortalAccess access, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(access);
        (await users.UpdateSecurityStampAsync(user)).OrRefuse("");
        var link = await links.InvitationFor(user, access.Language);
        var company = await db.Employers.Where(e => e.Id == access.EmployerId).Select(e => e.Name).SingleAsync(ct);
        var municipality = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Name).SingleAsync(ct);
        mails.Invite(new(user.FullName, user.Email!, access.Language), company, municipality, link);
        await db.SaveChangesAsync(ct);

        return new(user.Id, link);
    }

    /// <summary>Ends an access and everything that is open with it: sessions and links.</summary>
    public async Task EndAsync(PortalAccess access, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(access);
        var user = await db.Users.SingleAsync(u => u.Id == access.UserId, ct);
        access.End(db.UserId!.Value, clock.UtcNow());
        (user.IsActive, user.SecurityStamp, user.ConcurrencyStamp) = (false, Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
        await db.SaveChangesAsync(ct);
        sessions.Changed(user.Id);
    }

    private async Task RequireOwnUnitsAsync(int employerId, PortalRights rights, CancellationToken ct)
    {
        var own = await db.ProductionUnits.CountAsync(u => u.EmployerId == employerId && rights.UnitIds.Contains(u.Id), ct);
        Rule.Require(own == rights.UnitIds.Distinct().Count(), "Vælg blandt virksomhedens egne arbejdssteder.");
    }

    // Addresses are unique across municipalities, because a person signs in before the municipality is known. Whoever had access here before may get it again.
    private async Task<CrmUser> UserAsync(Newcomer who, CancellationToken ct)
    {
        var address = who.Email.Trim();
        var normalized = users.NormalizeEmail(address);
        var known = await db.Users.IgnoreQueryFilters([CrmDbContext.TenantFilter, CrmDbContext.PortalFilter]).SingleOrDefaultAsync(u => u.NormalizedEmail == normalized, ct);

        if (known is not null)
        {
            return known is { IsActive: false, EmployerId: not null } && known.EmployerId == who.EmployerId && known.MunicipalityCode == db.Tenant
                ? Again(known, who)
                : throw Refused.At(nameof(Newcomer.Email), PortalTexts.Of("EmailTaken"));
        }

        var user = new CrmUser
        {
            MunicipalityCode = db.Tenant, EmployerId = who.EmployerId, FullName = who.Name.Trim(), UserName = address, Email = address, LockoutEnabled = true,
        };
        user.GiveAccess(clock.Today());
        (await users.CreateAsync(user)).OrRefuse(nameof(Newcomer.Email));
        await StaffRoles.GiveAsync(db, user, [Role.Arbejdsgiver], ct);

        return user;
    }

    // As new: the old password and second step do not let anybody in again.
    private CrmUser Again(CrmUser user, Newcomer who)
    {
        (user.FullName, user.IsActive, user.EmailConfirmed, user.PasswordHash, user.TwoFactorEnabled) = (who.Name.Trim(), true, false, null, false);
        user.GiveAccess(clock.Today());

        return user;
    }
}
