using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Takes the filtered agreements out as a file. Reklamebeskyttede employers are left out unless asked for, and always marked (CVR-loven § 19).</summary>
public static class ExportAgreements
{
    public sealed record Query(AgreementFilter Filter, bool IncludeProtected) : IRequest<ExportTable>;

    private sealed record Row(string Cvr, string Employer, string PNumber, string? Town, bool IsProtected, string Scheme, string? Responsible, Agreement Agreement);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var rows =
                from agreement in db.Agreements.AsNoTracking().Matching(db, query.Filter, today)
                join employer in db.Employers on agreement.EmployerId equals employer.Id
                join unit in db.ProductionUnits on agreement.ProductionUnitId equals unit.Id
                join scheme in db.Schemes on agreement.SchemeId equals scheme.Id
                where query.IncludeProtected || (!employer.IsProtected && !unit.IsProtected)
                orderby agreement.StartsOn descending, agreement.Id descending
                select new Row(
                    employer.Cvr, employer.Name, unit.PNumber, unit.Town, employer.IsProtected || unit.IsProtected, scheme.Name,
                    db.Users.Where(u => u.Id == agreement.ResponsibleId).Select(u => u.FullName).FirstOrDefault(), agreement);

            return Task.FromResult<ExportTable>(new ExportTable<Row>("Aftaler", Columns(today), rows.AsAsyncEnumerable()));
        }

        private static ExportColumn<Row>[] Columns(DateOnly today) =>
        [
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Employer, 36),
            new("P-nummer", row => row.PNumber, 14),
            new("By", row => row.Town, 18),
            new("Reklamebeskyttet", row => row.IsProtected),
            new("Ordning", row => row.Scheme, 28),
            new("Start", row => row.Agreement.StartsOn),
            new("Slut", row => row.Agreement.EndsOn),
            new("Status", row => row.Agreement.PhaseOn(today), 22),
            new("Timer om ugen", row => row.Agreement.HoursAWeek, 12),
            new("Timer nu", row => row.Agreement.HoursNow, 12),
            new("Fagområde", row => row.Agreement.Field, 24),
            new("VITAS-sagsnummer", row => row.Agreement.VitasNumber, 20),
            new("Egen reference", row => row.Agreement.OwnReference, 18),
            new("Ansvarlig", row => row.Responsible, 24),
            new("Næste tjek", row => row.Agreement.NextCheckOn),
            new("Ordinære timer?", row => row.Agreement.Conversion, 24),
            new("Fraveget rimelighedskravet", row => row.Agreement.RatioReason, 36),
        ];
    }
}
