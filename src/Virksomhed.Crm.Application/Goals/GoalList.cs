using MediatR;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Every goal of the municipality by plan and political marker, with what is aimed at, what is reached, and where it is heading.</summary>
public static class GoalList
{
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

            return new(today, [.. Plans(await db.Goals.Followed().AsRowsAsync(db, cache, today, ct))]);
        }

        private static IEnumerable<PlanGroup> Plans(IReadOnlyList<GoalRow> rows) =>
            from plan in rows.ByPlan(row => row.Head.Content)
            select new PlanGroup(
                plan.Key, plan.Min(row => row.Head.Content.FromYear), plan.Max(row => row.Head.Content.ToYear),
                [.. plan.GroupBy(row => row.Head.Content.Marker).Select(marker => new MarkerGroup(marker.Key, [.. marker]))]);
    }
}
