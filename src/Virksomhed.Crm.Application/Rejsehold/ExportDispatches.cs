using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>Takes the dispatches of a list out as a file, without the cases they may be linked to.</summary>
public static class ExportDispatches
{
    public sealed record Query(DispatchFilter Filter, string? Sort) : IRequest<ExportTable>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var rows = db.Dispatches.Matching(db, query.Filter, today).ToRows(db).InOrder(query.Sort, today);

            return Task.FromResult<ExportTable>(new ExportTable<DispatchRow>("Rejsehold", Columns, rows.AsAsyncEnumerable()));
        }

        private static readonly ExportColumn<DispatchRow>[] Columns =
        [
            new("Udrykning", row => row.Id, 10),
            new("Virksomhed", row => row.Employer, 36),
            new("Arbejdssted", row => row.Unit, 36),
            new("Anledning", row => row.Reason, 18),
            new("Haster", row => row.Urgency, 12),
            new("Tilstand", row => row.State, 12),
            new("Anmodet", row => row.RequestedOn),
            new("Svar senest", row => row.AnswerDueOn),
            new("Svar givet", row => row.AnsweredOn),
            new("Besøg senest", row => row.VisitDueOn),
            new("Planlagt til", row => row.Day),
            new("Fra kl.", row => row.FromHour, 8),
            new("Timer", row => row.Hours, 8),
            new("Hvem kører", row => row.Member, 24),
            new("Afholdt", row => row.HeldOn),
            new("Udfald", row => row.Outcome, 30),
        ];
    }
}
