using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>What a committee is told of each goal, counted by the same code as the page of goals.</summary>
public static class CommitteeGoals
{
    /// <summary>The goals of a year: those of plans that hold then, those that belong to none, and older ones that are aimed at that year.</summary>
    internal static IQueryable<Goal> Of(CrmDbContext db, int year) => db.Goals.Followed().Where(goal =>
        ((goal.FromYear == null || goal.FromYear <= year) && (goal.ToYear == null || goal.ToYear >= year)) || goal.Targets.Any(target => target.Year == year));

    public static async Task<IReadOnlyList<CommitteeFigure>> CountAsync(CrmDbContext db, IMemoryCache cache, DateOnly day, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await Of(db, day.Year).AsRowsAsync(db, cache, day, ct);

        return [.. rows.InPlanOrder(row => row.Head.Content).Select(Figure)];
    }

    private static CommitteeFigure Figure(GoalRow row, int position)
    {
        var (goal, latest, aim) = (row.Head.Content, row.Head.LatestOn(row.Today), row.Head.AimIn(row.Today.Year));
        var isCounted = row.Figure is not null;

        return new()
        {
            Position = position,
            GoalId = row.Head.Id,
            Plan = goal.Plan,
            Marker = goal.Marker,
            Number = goal.Number,
            Text = goal.Text,
            Measure = goal.Measure == goal.Text ? null : goal.Measure,
            Unit = row.Figure is { Indicator.Pace: Pace.Share } && !goal.Unit.StartsWith('%') ? "%" : goal.Unit,
            Reached = isCounted ? Reached(row.Figure!, row.Today.Year) : latest?.Value,
            ReachedWords = isCounted ? null : latest?.Words,
            ReachedWhen = isCounted || latest is null ? null : TargetWords.Period(latest),
            Direction = goal.Direction,
            Aim = isCounted ? Scaled(row.Figure!.Standing.Target, row.Figure.Indicator.Pace) : row.Verdict.Aim,
            AimWords = AimWords(aim, goal.Direction, row.Today.Year),
            Light = row.Light,
            Status = TargetWords.Light(row),
            Trend = TargetWords.Trend(row),
            Source = goal.Source,
            Points = CommitteePoints.Of(row),
        };
    }

    // A share or a mean of nothing says nothing.
    private static decimal? Reached(GoalFigure figure, int year) =>
        figure.Indicator.Pace.MayRiseAndFall() && !figure.HasAnyIn(year) ? null : Scaled(figure.Standing.Actual, figure.Indicator.Pace);

    internal static decimal? Scaled(int? number, Pace pace) => pace == Pace.Mean ? number / 100m : number;

    private static string? AimWords(AimOfYear? aim, GoalDirection direction, int year)
    {
        string?[] parts = [TargetWords.AimWords(aim?.Aim, direction), aim is null || aim.Year == year ? null : $"mål for {aim.Year}"];

        return string.Join(", ", parts.Where(part => part is not null)) is { Length: > 0 } words ? words : null;
    }
}
