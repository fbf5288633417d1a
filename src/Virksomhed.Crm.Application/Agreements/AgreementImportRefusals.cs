using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>The lines that an import refused, each with its reason and what stood in it, as a file to mend and send again.</summary>
public static class AgreementImportRefusals
{
    public sealed record Query(int Id) : IRequest<ExportTable?>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, ExportTable?>
    {
        public async Task<ExportTable?> Handle(Query query, CancellationToken ct)
        {
            if (!await db.AgreementImports.AnyAsync(i => i.Id == query.Id, ct))
            {
                return null;
            }

            var headings = await db.AgreementImportMappings.ToDictionaryAsync(m => m.Field, m => m.Heading, ct);
            var chosen = ImportFields.All.Where(field => headings.ContainsKey(field.Name)).Select(field => headings[field.Name]);
            var rows = db.AgreementImportRefusals.AsNoTracking().Where(r => r.AgreementImportId == query.Id).OrderBy(r => r.Line);
            ExportColumn<AgreementImportRefusal>[] columns =
            [
                .. chosen.Select((heading, at) => new ExportColumn<AgreementImportRefusal>(heading, row => row.Values.Split('\t').ElementAtOrDefault(at))),
                new("Linje i filen", row => row.Line),
                new("Hvorfor afvist", row => row.Reason, 50),
            ];

            return new ExportTable<AgreementImportRefusal>("Afviste linjer", columns, rows.AsAsyncEnumerable());
        }
    }
}
