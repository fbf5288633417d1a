using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>The documents that an import refused, as a file for a spreadsheet.</summary>
public static class CvrImportRefusals
{
    public sealed record Query(int Id) : IRequest<byte[]?>;

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, byte[]?>
    {
        public async Task<byte[]?> Handle(Query query, CancellationToken ct)
        {
            if (!await db.CvrImports.AnyAsync(i => i.Id == query.Id, ct))
            {
                return null;
            }

            var rows = await db.CvrImportRefusals.AsNoTracking().Where(r => r.CvrImportId == query.Id).OrderBy(r => r.DocumentNumber).ToListAsync(ct);
            var text = new StringBuilder("Dokument;Nummer;Begrundelse\r\n");
            rows.ForEach(row => text.AppendLine(Line(row)));

            // With its mark a spreadsheet takes the file for what it is, UTF-8.
            return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
        }

        // Numbers are digits and reasons our own sentences, so there is no formula to defuse; quotes are doubled all the same.
        private static string Line(CvrImportRefusal row) =>
            string.Create(CultureInfo.InvariantCulture, $"{row.DocumentNumber};{row.Number};\"{row.Reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
