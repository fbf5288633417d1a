using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Municipalities;

internal static class PartnerNames
{
    /// <summary>The same partner twice would split its contacts. Compared here, because the databases disagree about upper-case æøå.</summary>
    public static async Task RequireFree(CrmDbContext db, string name, int besides, CancellationToken ct)
    {
        var others = await db.Partners.Where(p => p.Id != besides).Select(p => p.Name).ToListAsync(ct);

        if (others.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw Refused.At("Name", "Der er allerede en partner med det navn.");
        }
    }
}
