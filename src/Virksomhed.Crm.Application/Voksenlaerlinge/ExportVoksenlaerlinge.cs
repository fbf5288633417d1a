using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>Takes the filtered agreements out as a file, without notes. Reklamebeskyttede employers are left out unless asked for, and always marked (CVR-loven § 19).</summary>
public static class ExportVoksenlaerlinge
{
    public sealed record Query(VoksenlaerlingFilter Filter, string? Sort, bool IncludeProtected) : IRequest<ExportTable>;

    private sealed record Row(
        string Cvr, string Employer, string PNumber, string? Town, bool IsProtected, string Trade, string Education, TradeSector Sector, WayIn WayIn, DateOnly StartsOn,
        DateOnly EndsOn, SubsidyKind Subsidy, DateOnly? ApplyBy, DateOnly? AppliedOn, VoksenlaerlingOutcome? Outcome, DateOnly? OutcomeOn, BreakReason? BreakReason,
        string? Reference, string Consultant);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, ExportTable>
    {
        public Task<ExportTable> Handle(Query query, CancellationToken ct)
        {
            var rows =
                from agreed in db.Voksenlaerlinge.Matching(db, query.Filter, clock.Today()).InOrder(query.Sort)
                join trade in db.Trades on agreed.TradeId equals trade.Id
                join employer in db.Employers on agreed.EmployerId equals employer.Id
                join unit in db.ProductionUnits on agreed.ProductionUnitId equals unit.Id
                join consultant in db.Users on agreed.ConsultantId equals consultant.Id
                where query.IncludeProtected || (!employer.IsProtected && !unit.IsProtected)
                select new Row(
                    employer.Cvr, employer.Name, unit.PNumber, unit.Town, employer.IsProtected || unit.IsProtected, trade.Name, trade.Education, trade.Sector,
                    agreed.WayIn, agreed.StartsOn, agreed.EndsOn, agreed.Subsidy, agreed.ApplyBy, agreed.AppliedOn, agreed.Outcome, agreed.OutcomeOn,
                    agreed.BreakReason, agreed.Reference, consultant.FullName);

            return Task.FromResult<ExportTable>(new ExportTable<Row>("Voksenlærlinge", Columns(clock.Today()), rows.AsAsyncEnumerable()));
        }

        private static ExportColumn<Row>[] Columns(DateOnly today) =>
        [
            new("CVR-nummer", row => row.Cvr, 12),
            new("Virksomhed", row => row.Employer, 36),
            new("P-nummer", row => row.PNumber, 14),
            new("By", row => row.Town, 18),
            new("Reklamebeskyttet", row => row.IsProtected),
            new("Fag", row => row.Trade, 22),
            new("Uddannelse", row => row.Education, 32),
            new("Sektor", row => row.Sector, 12),
            new("Vejen ind", row => row.WayIn, 18),
            new("Begynder", row => row.StartsOn),
            new("Slutter", row => row.EndsOn),
            new("Tilstand", row => Voksenlaerling.StateOn(row.Outcome, row.StartsOn, row.EndsOn, today), 16),
            new("Tilskud", row => row.Subsidy, 26),
            new("Søges senest", row => row.ApplyBy),
            new("Ansøgt", row => row.AppliedOn),
            new("Sluttede", row => row.OutcomeOn),
            new("Grund til afbrud", row => row.BreakReason, 26),
            new("Reference", row => row.Reference, 16),
            new("Konsulent", row => row.Consultant, 24),
        ];
    }
}
