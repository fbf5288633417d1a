using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Users;

/// <summary>A user who was invited, and the link that was sent.</summary>
public sealed record Invitation(int UserId, string Link);

/// <summary>Makes users who have no password yet, and sends them the link with which they choose one.</summary>
public sealed class Invitations(CrmDbContext db, UserManager<CrmUser> users, AccountLinks links, Outbox outbox, TimeProvider clock)
{
    public async Task<CrmUser> AddAsync(string name, string email, string? title, IReadOnlyCollection<string> roles, CancellationToken ct)
    {
        var address = email.Trim();

        if (!await IsFreeAsync(address, ct))
        {
            throw Refused.At("Email", "Adressen er allerede oprettet som bruger.");
        }

        var user = new CrmUser { MunicipalityCode = db.Tenant, FullName = name.Trim(), Title = Texts.Clean(title), UserName = address, Email = address, LockoutEnabled = true };
        user.GiveAccess(clock.Today());
        (await users.CreateAsync(user)).OrRefuse("Email");
        await StaffRoles.GiveAsync(db, user, roles, ct);
        await db.SaveChangesAsync(ct);

        return user;
    }

    /// <summary>Addresses are unique across municipalities, because a person signs in before the municipality is known.</summary>
    public async Task<bool> IsFreeAsync(string address, CancellationToken ct)
    {
        var normalized = users.NormalizeEmail(address);

        return !await db.Users.IgnoreQueryFilters([CrmDbContext.TenantFilter]).AnyAsync(u => u.NormalizedEmail == normalized, ct);
    }

    /// <summary>Makes a link, which ends the one before, and mails it. Both are kept or neither, so the caller opens a transaction.</summary>
    public async Task<Invitation> SendAsync(CrmUser user, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        (await users.UpdateSecurityStampAsync(user)).OrRefuse("");
        var link = await links.InvitationFor(user);
        outbox.Post(new Letter(user.Email!, "Velkommen til Virksomhedsservice", $"""
            Hej {user.FullName}

            Du er oprettet som bruger. Vælg din adgangskode her:
            {link}

            Linket virker én gang og i 24 timer. Er det for sent, så bed din administrator om et nyt.

            Venlig hilsen
            Virksomhedsservice
            """));
        await db.SaveChangesAsync(ct);

        return new Invitation(user.Id, link);
    }
}
