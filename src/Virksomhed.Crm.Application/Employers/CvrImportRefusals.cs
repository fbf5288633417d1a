using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>The documents that an import refused, as a file for a spreadsheet.</summary>
public static class CvrImportRefusals
{
    public sealed record Query(int Id) : IRequest<ExportTable?>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, ExportTable?>
    {
        private static readonly ExportColumn<CvrImportRefusal>[] Columns =
            [new("Dokument", row => row.DocumentNumber), new("Nummer", row => row.Number), new("Begrundelse", row => row.Reason, 50)];

        public async Task<ExportTable?> Handle(Query query, CancellationToken ct)
        {
            if (!await db.CvrImports.AnyAsync(i => i.Id == query.Id, ct))
            {
                return null;
            }

            var rows = db.CvrImportRefusals.AsNoTracking().Where(r => r.CvrImportId == query.Id).OrderBy(r => r.DocumentNumber);

            return new ExportTable<CvrImportRefusal>("Afviste dokumenter", Columns, rows.AsAsyncEnumerable());
        }
    }
}
