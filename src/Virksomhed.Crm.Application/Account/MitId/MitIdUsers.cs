using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account.MitId;

internal static class MitIdUsers
{
    public const string Provider = "MitIdErhverv";

    private static readonly string[] Filters = [CrmDbContext.TenantFilter, CrmDbContext.PortalFilter];

    /// <summary>
    /// Whether the person came for the company whose portal the user may enter. A MitID Erhverv that is bound to a workplace must be bound to one that the user sees;
    /// one that is bound to none speaks for the whole company. Read while nobody may be signed in yet.
    /// </summary>
    public static async Task<bool> FitsAsync(this CrmDbContext db, CrmUser user, MitIdPerson person, CancellationToken ct)
    {
        var access = await db.PortalAccesses.IgnoreQueryFilters(Filters)
            .Where(a => a.UserId == user.Id && a.EndedAt == null)
            .Select(a => new { Cvr = db.Employers.Where(e => e.Id == a.EmployerId).Select(e => e.Cvr).Single(), Units = a.Units.Select(unit => unit.ProductionUnitId).ToList() })
            .SingleOrDefaultAsync(ct);

        return access is not null && access.Cvr == person.Cvr
            && (access.Units.Count == 0 || person.PNumber is null || await db.ProductionUnits.IgnoreQueryFilters(Filters).AnyAsync(u => access.Units.Contains(u.Id) && u.PNumber == person.PNumber, ct));
    }
}
