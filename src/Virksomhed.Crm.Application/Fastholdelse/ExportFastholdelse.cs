using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Takes the reader's own cases out as a file, without notes and without the reference in another system.</summary>
public static class ExportFastholdelse
{
    public sealed record Query(FastholdelseFilter Filter, string? Sort) : IRequest<ExportTable>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var rows = db.OwnCases().Matching(db, query.Filter, clock.Today()).ToRows(db).InOrder(query.Sort);

            return Task.FromResult<ExportTable>(new ExportTable<FastholdelseRow>("Fastholdelse", Columns, rows.AsAsyncEnumerable()));
        }

        private static readonly ExportColumn<FastholdelseRow>[] Columns =
        [
            new("Sag", row => row.Id, 8),
            new("Virksomhed", row => row.Employer, 36),
            new("Arbejdssted", row => row.Unit, 36),
            new("Åbnet", row => row.OpenedOn),
            new("Første sygedag", row => row.FirstSickDay),
            new("Trin", row => row.Step, 18),
            new("Aftalte redskaber", row => row.Tools == 0 ? null : row.Tools.Text(), 40),
            new("Næste skridt senest", row => row.NextOn),
            new("Næste frist", row => row.Deadline, 24),
            new("Fristen er", row => row.DeadlineOn),
            new("Udfald", row => row.Outcome, 22),
            new("Afsluttet", row => row.ClosedOn),
            new("Ansvarlig", row => row.Responsible, 24),
        ];
    }
}
