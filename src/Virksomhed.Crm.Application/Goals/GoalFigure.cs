using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>A counted goal with its target of the year, as it stands in the database.</summary>
public sealed record GoalOfYear
{
    public required int Id { get; init; }
    public required string Text { get; init; }
    public required string Indicator { get; init; }
    public required string Unit { get; init; }
    public required GoalDirection Direction { get; init; }
    public required string Source { get; init; }
    public decimal? Target { get; init; }
    public TargetBasis? Basis { get; init; }

    /// <summary>The oldest number a paper tells of it, from which "more than now" is measured.</summary>
    public decimal? Baseline { get; init; }

    public string? Note { get; init; }

    /// <summary>The year's target: the number that was set, what last year came to where the goal is to keep it, or more than the goal set out from.</summary>
    public int? AimOf(IReadOnlyCollection<DayCount> days, DateOnly today, Pace pace) =>
        pace.Aim(Target)
        ?? (Direction == GoalDirection.AtLeastLastYear ? days.EarlierYears(today).FirstOrDefault(year => year.Year == today.Year - 1)?.Total : null)
        ?? (Basis == TargetBasis.Baseline ? pace.Aim(Baseline) + (Direction == GoalDirection.AtLeast ? 1 : 0) : null);
}

/// <summary>A counted goal and how it stands today.</summary>
public sealed record GoalFigure(GoalOfYear Goal, IIndicator Indicator, Standing Standing, IReadOnlyList<DayCount> Days)
{
    /// <summary>How many earlier years the season of a forecast is read from.</summary>
    private const int YearsBack = 5;

    public bool HasAnyIn(int year) => Days.Any(day => day.Day.Year == year);

    /// <summary>The municipality's counted goals: visits first, since they are what the service is steered by, then the oldest.</summary>
    public static IQueryable<GoalOfYear> Goals(CrmDbContext db, int year) =>
        from goal in db.Goals
        where goal.Indicator != "" && (goal.Kind == GoalKind.Goal || goal.Kind == GoalKind.Initiative)
        orderby goal.Indicator == Visits.IndicatorKey ? 0 : 1, goal.Id
        let target = goal.Targets.FirstOrDefault(t => t.Year == year)
        select new GoalOfYear
        {
            Id = goal.Id,
            Text = goal.Text,
            Indicator = goal.Indicator,
            Unit = goal.Unit,
            Direction = goal.Direction,
            Source = goal.Source,
            Target = target == null ? null : target.Value,
            Basis = target == null ? null : target.Basis,
            Baseline = goal.Numbers.Where(n => n.Value != null).OrderBy(n => n.Year).Select(n => n.Value).FirstOrDefault(),
            Note = target == null ? null : target.Note,
        };

    /// <summary>Counts each indicator once, however many goals it serves.</summary>
    public static async Task<IReadOnlyList<GoalFigure>> Read(CrmDbContext db, IMemoryCache cache, IReadOnlyList<GoalOfYear> goals, DateOnly today, CancellationToken ct)
    {
        var figures = new List<GoalFigure>();
        var counted = new Dictionary<IIndicator, IReadOnlyList<DayCount>>();

        foreach (var goal in goals)
        {
            if (IndicatorList.Find(goal.Indicator) is not { } indicator)
            {
                continue;
            }

            if (!counted.TryGetValue(indicator, out var days))
            {
                counted[indicator] = days = await Count(db, cache, indicator, today, ct);
            }

            figures.Add(new(goal, indicator, Standing.Of(goal.Direction, goal.AimOf(days, today, indicator.Pace), days, today, indicator.Pace), days));
        }

        return figures;
    }

    /// <summary>
    /// What was counted day by day this year and in the earlier years that a forecast looks at. This year is counted each time; the earlier
    /// ones hardly change and are five times as many, so they are at most a minute old.
    /// </summary>
    public static async Task<IReadOnlyList<DayCount>> Count(CrmDbContext db, IMemoryCache cache, IIndicator indicator, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var newYear = new DateOnly(today.Year, 1, 1);
        var earlier = await cache.KeptAsync(
            db, (indicator.Key, today.Year), () => indicator.PerDay(db, newYear.AddYears(-YearsBack), newYear.AddDays(-1)).ToListAsync(ct));

        return [.. earlier, .. await indicator.PerDay(db, newYear, today).ToListAsync(ct)];
    }
}
