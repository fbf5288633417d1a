using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>
/// Takes the filtered inquiries out as a file, without the people who asked. Reklamebeskyttede employers are left out unless asked for (CVR-loven § 19).
/// </summary>
public static class ExportInquiries
{
    public sealed record Query(InquiryFilter Filter, string? Sort, bool IncludeProtected) : IRequest<ExportTable>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var rows = db.Matching(query.Filter, today)
                .Where(i => query.IncludeProtected || i.EmployerId == null || !db.Employers.Any(e => e.Id == i.EmployerId && e.IsProtected))
                .InOrder(query.Sort, today)
                .ToRows(db);

            return Task.FromResult<ExportTable>(new ExportTable<InquiryRow>("Henvendelser", Columns, rows.AsAsyncEnumerable()));
        }

        private static readonly ExportColumn<InquiryRow>[] Columns =
        [
            new("Reference", row => row.Reference, 12),
            new("Modtaget", row => DanishTime.DayOf(row.ReceivedAt)),
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Name, 36),
            new("By", row => row.Town, 18),
            new("Behov", row => row.Needs.Text(), 30),
            new("Kilde", row => row.Source.Text(), 20),
            new("Svar senest", row => row.AnswerDueOn),
            new("Første svar", row => row.FirstAnswerAt is { } first ? DanishTime.DayOf(first) : null),
            new("Tilstand", row => row.State.Text(), 20),
            new("Ejer", row => row.Owner, 24),
        ];
    }
}
