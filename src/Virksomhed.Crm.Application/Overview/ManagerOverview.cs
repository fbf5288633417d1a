using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Overview;

/// <summary>The manager's start page: the goals, the visits against the straight line, per consultant, and how far the municipality reaches.</summary>
public static class ManagerOverview
{
    /// <summary>More goals than these are for the page of goals; each indicator costs a query.</summary>
    private const int GoalCards = 6;

    public sealed record Query : IRequest<Model?>;

    public sealed record ConsultantRow(ConsultantVisits Visits, int Overdue);

    public sealed record Model(
        DateOnly Today,
        IReadOnlyList<GoalFigure> Goals,
        Standing Visits,
        IReadOnlyList<CurvePoint> Curve,
        IReadOnlyList<WeekBar> Weeks,
        IReadOnlyList<ConsultantRow> Consultants,
        int Overdue,
        Coverage Coverage)
    {
        public int? VisitGoalId { get; init; }

        /// <summary>Null in a municipality without a CSR-mærke.</summary>
        public CsrPipeline? Csr { get; init; }

        public int OnLine => Goals.Count(goal => goal.Standing.Light is GoalLight.Reached or GoalLight.Ahead or GoalLight.OnLine);

        public int Targeted => Goals.Count(goal => goal.Standing.Light is not null);
    }

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var asked = await GoalFigure.Goals(db, today.Year).Where(goal => goal.Target != null || goal.Direction == GoalDirection.AtLeastLastYear).Take(GoalCards).ToListAsync(ct);
            var goals = await GoalFigure.Read(db, cache, asked, today, ct);
            var goal = goals.FirstOrDefault(figure => figure.Indicator.Key == Visits.IndicatorKey);
            var days = goal?.Days ?? await GoalFigure.Count(db, cache, IndicatorList.Find(Visits.IndicatorKey)!, today, ct);
            var standing = goal?.Standing ?? Standing.Of(GoalDirection.AtLeast, null, days, today);

            var overdue = await Overdue(today, ct);
            var consultants = await VisitsOfConsultants.Read(db, today, standing.Target, standing.Forecast?.Expected, ct);

            return new(
                today, goals, standing, CurvePoint.OfYear(days, standing.Target, today), WeekBar.Latest(days, today),
                [.. consultants.Select(visits => new ConsultantRow(visits, overdue.GetValueOrDefault(visits.Id)))],
                overdue.Values.Sum(), await Coverage.Read(db, cache, today, ct))
            {
                VisitGoalId = goal?.Goal.Id,
                Csr = await Csr(today, ct),
            };
        }

        private async Task<CsrPipeline?> Csr(DateOnly today, CancellationToken ct) =>
            await db.CurrentRulesAsync(today, ct) is { } rules ? await CsrPipeline.Read(db, rules.Year, rules, clock, ct) : null;

        private Task<Dictionary<int, int>> Overdue(DateOnly today, CancellationToken ct) =>
            db.FollowUps
                .Where(f => f.DoneAt == null && f.DueOn < today)
                .GroupBy(f => f.ResponsibleId)
                .Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Count, ct);
    }
}
