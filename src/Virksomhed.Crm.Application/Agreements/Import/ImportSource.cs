using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>An import whose file is still kept.</summary>
internal sealed record ImportSource(AgreementImport Import, ImportTable Table)
{
    public static async Task<ImportSource?> Find(CrmDbContext db, int importId, CancellationToken ct)
    {
        var import = await db.AgreementImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, ct);
        var content = await db.AgreementImportFiles.Where(f => f.AgreementImportId == importId).Select(f => f.Content).SingleOrDefaultAsync(ct);

        return import is null || content is null ? null : new(import, ImportTable.Read(content));
    }
}
