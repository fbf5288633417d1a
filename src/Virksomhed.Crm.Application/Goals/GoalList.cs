using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Every goal of the municipality by plan and political marker, with what is aimed at, what is reached, and where it is heading.</summary>
public static class GoalList
{
    /// <summary>More goals than anybody can follow.</summary>
    private const int Most = 300;

    public sealed record Query : IRequest<Model?>;

    public sealed record MarkerGroup(string? Marker, IReadOnlyList<GoalRow> Goals);

    /// <param name="Plan">Null for goals that the municipality has set outside a plan.</param>
    public sealed record PlanGroup(string? Plan, int? FromYear, int? ToYear, IReadOnlyList<MarkerGroup> Markers);

    public sealed record Model(DateOnly Today, IReadOnlyList<PlanGroup> Plans);

    internal sealed class Handler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var goals = await db.Goals.Where(goal => goal.Kind == GoalKind.Goal || goal.Kind == GoalKind.Initiative).OrderBy(goal => goal.Id).AsHeads(db).Take(Most).ToListAsync(ct);
            var heads = await goals.WithMeasuredAsync(db, ct);
            var figures = (await GoalFigure.Read(db, cache, await GoalFigure.Goals(db, today.Year).Take(Most).ToListAsync(ct), today, ct)).ToDictionary(figure => figure.Goal.Id);

            return new(today, [.. Plans([.. heads.Select(head => new GoalRow(head, figures.GetValueOrDefault(head.Id), today))])]);
        }

        // What the municipality has set itself comes first, then the newest plan.
        private static IEnumerable<PlanGroup> Plans(IReadOnlyList<GoalRow> rows) =>
            from row in rows
            group row by row.Head.Content.Plan into plan
            let last = plan.Max(row => row.Head.Content.ToYear)
            orderby plan.Key is not null, last ?? 0 descending
            select new PlanGroup(
                plan.Key, plan.Min(row => row.Head.Content.FromYear), last,
                [.. plan.GroupBy(row => row.Head.Content.Marker).Select(marker => new MarkerGroup(marker.Key, [.. marker]))]);
    }
}
