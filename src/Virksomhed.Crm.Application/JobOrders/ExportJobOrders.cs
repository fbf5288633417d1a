using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>Takes the filtered orders out as a file, without contact persons. Reklamebeskyttede employers are left out unless asked for (CVR-loven § 19).</summary>
public static class ExportJobOrders
{
    public sealed record Query(JobOrderFilter Filter, string? Sort, bool IncludeProtected) : IRequest<ExportTable>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var rows = db.Matching(query.Filter, clock.Today())
                .Where(o => query.IncludeProtected || !db.Employers.Any(e => e.Id == o.EmployerId && e.IsProtected))
                .InOrder(query.Sort)
                .ToRows(db);

            return Task.FromResult<ExportTable>(new ExportTable<JobOrderRow>("Jobordrer", Columns, rows.AsAsyncEnumerable()));
        }

        private static readonly ExportColumn<JobOrderRow>[] Columns =
        [
            new("Ordre", row => row.Id, 8),
            new("Overskrift", row => row.Title, 36),
            new("Stilling", row => row.Occupation, 28),
            new("Slags job", row => row.Kind.Text(), 22),
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Employer, 36),
            new("By", row => row.Town, 18),
            new("Fase", row => row.Phase.Text(), 22),
            new("Stillinger", row => row.Positions, 10),
            new("Foreslået", row => row.Proposed, 10),
            new("Ansat", row => row.Hired, 10),
            new("Modtaget", row => row.ReceivedOn),
            new("Start", row => row.StartsOn),
            new("Afsluttet", row => row.ClosedOn),
            new("Hos", row => row.Owner, 24),
        ];
    }
}
