using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Goals as they stand on a day, by what is known now: what lists and reports are made of.</summary>
internal static class GoalRows
{
    /// <summary>More goals than anybody can follow.</summary>
    private const int Most = 300;

    /// <summary>What a municipality follows, as opposed to the numbers that stand beside its goals.</summary>
    public static IQueryable<Goal> Followed(this IQueryable<Goal> goals) => goals.Where(goal => goal.Kind == GoalKind.Goal || goal.Kind == GoalKind.Initiative);

    public static async Task<IReadOnlyList<GoalRow>> AsRowsAsync(this IQueryable<Goal> goals, CrmDbContext db, IMemoryCache cache, DateOnly day, CancellationToken ct)
    {
        var heads = await (await goals.OrderBy(goal => goal.Id).AsHeads(db).Take(Most).ToListAsync(ct)).WithMeasuredAsync(db, ct);
        var asked = heads.Select(head => head.Id).ToHashSet();
        var counted = (await GoalFigure.Goals(db, day.Year).Take(Most).ToListAsync(ct)).FindAll(goal => asked.Contains(goal.Id));
        var figures = (await GoalFigure.Read(db, cache, counted, day, ct)).ToDictionary(figure => figure.Goal.Id);

        return [.. heads.Select(head => new GoalRow(head, figures.GetValueOrDefault(head.Id), day))];
    }

    /// <summary>What the municipality has set itself comes first, then the newest plan.</summary>
    public static IEnumerable<IGrouping<string?, T>> ByPlan<T>(this IEnumerable<T> rows, Func<T, GoalContent> content) =>
        from row in rows
        group row by content(row).Plan into plan
        orderby plan.Key is not null, plan.Max(row => content(row).ToYear) ?? 0 descending
        select plan;

    /// <summary>The same in one row, with the goals of a political marker beside each other.</summary>
    public static IEnumerable<T> InPlanOrder<T>(this IEnumerable<T> rows, Func<T, GoalContent> content) =>
        rows.ByPlan(content).SelectMany(plan => plan.GroupBy(row => content(row).Marker)).SelectMany(marker => marker);
}
