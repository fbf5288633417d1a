using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>The mark of one year on one page: its calendar, where the applications stand, who could apply, and who holds it now.</summary>
public static class CsrMaerkeYear
{
    private const int Shown = 6;

    public sealed record Query(int? Year) : IRequest<Model?>;

    public sealed record Holder(int EmployerId, string Name, string? Town, int First, int Years, CsrStatus? Next);

    public sealed record Model(int Year, DateOnly Today, CsrPipeline Pipeline, IReadOnlyList<CsrPreScreening.Row> MayApply, IReadOnlyList<CsrYears.Row> Years, IReadOnlyList<int> RuleYears)
    {
        public CsrRuleSet? Rules => Pipeline.Rules;
        public IReadOnlyList<Holder> Holders { get; init; } = [];
        /// <summary>All that meet the rules and have not applied, of whom some are shown.</summary>
        public int MayApplyCount { get; init; }

        public int HolderCount { get; init; }
        public bool IsOpen { get; init; }

        /// <summary>The number the municipality aims at in the mark's year, from its goals.</summary>
        public int? Target { get; init; }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var year = query.Year ?? await db.CurrentYearAsync(today, ct);
            var rules = await db.RulesOfAsync(year, ct);
            var mayApply = rules is null ? [] : await CsrPreScreening.Read(db, rules, today, ct);
            var target = await db.Goals.Where(g => g.Indicator == Goals.Indicators.CsrMarks.IndicatorKey).SelectMany(g => g.Targets).Where(t => t.Year == year).Select(t => t.Value).FirstOrDefaultAsync(ct);

            return new(
                year, today, await CsrPipeline.Read(db, year, rules, clock, ct), [.. mayApply.Take(Shown)], await CsrYears.Read(db, today.Year, ct),
                await db.CsrRuleSets.OrderByDescending(r => r.Year).Select(r => r.Year).ToListAsync(ct))
            {
                Holders = await Holders(year).Take(Shown).ToListAsync(ct),
                MayApplyCount = mayApply.Count,
                HolderCount = await db.Holders(year - 1).Select(a => a.EmployerId).Distinct().CountAsync(ct),
                IsOpen = rules?.IsOpen(clock.UtcNow()) == true,
                Target = (int?)target,
            };
        }

        // Who holds the mark of the year before, those who have not applied again first.
        private IQueryable<Holder> Holders(int year)
        {
            var own = db.CsrApplications.Where(a => a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired);

            return db.Employers
                .Where(e => own.Any(a => a.EmployerId == e.Id && a.Year == year - 1))
                .OrderBy(e => db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Year == year)).ThenBy(e => e.NameSort).ThenBy(e => e.Id)
                .Select(e => new Holder(
                    e.Id, e.Name, e.Town, own.Where(a => a.EmployerId == e.Id).Min(a => a.Year), own.Where(a => a.EmployerId == e.Id && a.Year < year).Select(a => a.Year).Distinct().Count(),
                    db.CsrApplications.Where(a => a.EmployerId == e.Id && a.Year == year).OrderBy(a => a.Id).Select(a => (CsrStatus?)a.Status).FirstOrDefault()));
        }
    }
}
