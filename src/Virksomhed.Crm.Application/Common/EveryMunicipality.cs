using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Common;

internal static class EveryMunicipality
{
    /// <summary>Does something for every municipality in nobody's name, each without the rows of the one before, and adds up what it tells.</summary>
    public static async Task<int> ForEachMunicipalityAsync(this CrmDbContext db, Func<Task<int>> work, CancellationToken ct)
    {
        var done = 0;

        foreach (var code in await db.Municipalities.Select(m => m.Code).ToListAsync(ct))
        {
            db.ActFor(code, null);
            done += await work();
            db.ChangeTracker.Clear();
        }

        return done;
    }
}
