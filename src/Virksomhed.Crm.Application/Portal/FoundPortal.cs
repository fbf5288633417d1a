using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Portal;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>The portal's rows as the use cases find them.</summary>
internal static class FoundPortal
{
    public static Task<PortalAccess> FindPortalAccessAsync(this CrmDbContext db, int employerId, int id, CancellationToken ct) =>
        db.PortalAccesses.Include(a => a.Units).SingleOrDefaultAsync(a => a.Id == id && a.EmployerId == employerId && a.EndedAt == null, ct).OrNotFound();

    /// <summary>The access of the person who is signed in.</summary>
    public static Task<PortalAccess> MyAccessAsync(this CrmDbContext db, CancellationToken ct) =>
        db.PortalAccesses.Include(a => a.Units).SingleAsync(a => a.UserId == db.UserId && a.EndedAt == null, ct);

    /// <summary>Those who read an employer's messages today.</summary>
    public static Task<List<PortalReader>> PortalReadersAsync(this CrmDbContext db, int employerId, CancellationToken ct) => (
        from access in db.PortalAccesses
        join user in db.Users on access.UserId equals user.Id
        where access.EmployerId == employerId && access.EndedAt == null && user.IsActive && user.EmailConfirmed
        select new PortalReader(user.FullName, user.Email!, access.Language)).ToListAsync(ct);
}
