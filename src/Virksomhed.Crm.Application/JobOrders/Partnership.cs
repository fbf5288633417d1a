using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The municipalities that fill orders together.</summary>
internal static class Partnership
{
    /// <summary>The names of the partnership's municipalities by code, the reader's own among them; only that one where there is no partnership.</summary>
    public static Task<Dictionary<int, string>> NamesAsync(CrmDbContext db, CancellationToken ct)
    {
        var mine = db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Partnership);

        return db.Municipalities
            .Where(m => m.Code == db.Tenant || (m.Partnership != null && mine.Contains(m.Partnership)))
            .OrderBy(m => m.Code)
            .ToDictionaryAsync(m => m.Code, m => m.Name, ct);
    }
}
