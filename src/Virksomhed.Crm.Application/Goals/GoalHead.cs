using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>A number as it was told, of a year or a month of it, and by whom.</summary>
public sealed record ToldNumber(int? Year, int? Month, decimal? Value, string? Words, string Source, string? Note)
{
    public Measured Measured => new(Value, Words);
}

/// <summary>What a goal aims at in a year.</summary>
public sealed record AimOfYear(int Year, Aim Aim);

/// <summary>A goal as its paper has it: what it says, what it aims at year by year, and what was published or measured elsewhere.</summary>
public sealed record GoalHead
{
    public required int Id { get; init; }
    public required GoalContent Content { get; init; }
    public string? Topic { get; init; }
    public string? Owner { get; init; }
    public IReadOnlyList<AimOfYear> Aims { get; init; } = [];

    /// <summary>What papers published, oldest first; a number without a year stands first.</summary>
    public IReadOnlyList<ToldNumber> Published { get; init; } = [];

    /// <summary>What was entered or imported of the external figure, oldest first.</summary>
    public IReadOnlyList<ToldNumber> Measured { get; init; } = [];

    public IReadOnlyList<ToldNumber> Benchmark { get; init; } = [];

    /// <summary>The year's aim; else the next one ahead, which holds until then; else the last one there was.</summary>
    public AimOfYear? AimIn(int year) => Aims.FirstOrDefault(aim => aim.Year >= year) ?? (Aims is [.., var last] ? last : null);

    /// <summary>The newest number that is not later than a day.</summary>
    public ToldNumber? LatestOn(DateOnly day) => Newest(Known(Published, day).Concat(Known(Measured, day)));

    /// <summary>How it stands on a day, by what has been told. The number a goal sets out from is no result of it.</summary>
    public Verdict VerdictOn(DateOnly day)
    {
        var (actual, aim, told) = (LatestOn(day), AimIn(day.Year)?.Aim, Published.Concat(Measured).Where(number => number.Value is not null).ToList());
        var baseline = told.FirstOrDefault();
        var isResult = actual is not null && !(aim is { Basis: TargetBasis.Baseline, Value: null } && ReferenceEquals(actual, baseline));
        var lastYear = told.FindLast(number => number.Month is null && number.Year == (actual?.Year ?? day.Year) - 1);

        return Verdict.Of(
            Content.Direction, isResult ? actual!.Measured : new(null, null), aim, new(baseline?.Value, lastYear?.Value, Known(Benchmark, day).LastOrDefault()?.Value));
    }

    /// <summary>The number before the newest, which a trend is read from.</summary>
    public ToldNumber? BeforeOn(DateOnly day) => LatestOn(day) is not { Value: not null } latest ? null
        : Newest(Known(Published, day).Concat(Known(Measured, day))
            .Where(number => number.Value is not null && !ReferenceEquals(number, latest) && (number.Month is null) == (latest.Month is null)));

    /// <summary>The way to where it stands on a day, oldest first: months where they are told, else years, and of several numbers of the same the last.</summary>
    public IEnumerable<ToldNumber> SeriesOn(DateOnly day)
    {
        var known = Known(Published, day).Concat(Known(Measured, day)).Where(number => number is { Value: not null, Year: not null }).ToLookup(number => number.Month is not null);

        return known[known.Contains(true)].GroupBy(number => (number.Year, number.Month)).OrderBy(same => same.Key).Select(same => same.Last());
    }

    private static ToldNumber? Newest(IEnumerable<ToldNumber> numbers) => numbers.MaxBy(number => ((number.Year ?? 0) * 100) + (number.Month ?? 12));

    private static IEnumerable<ToldNumber> Known(IEnumerable<ToldNumber> numbers, DateOnly day) =>
        numbers.Where(number => number.Year is null || new DateOnly(number.Year.Value, number.Month ?? 1, 1) <= day);
}

internal static class GoalHeads
{
    /// <summary>Goals with what was told of them, in the order of their papers; each list has a bound of its own.</summary>
    public static IQueryable<GoalHead> AsHeads(this IQueryable<Goal> goals, CrmDbContext db) => goals.Select(goal => new GoalHead
    {
        Id = goal.Id,
        Topic = goal.Topic,
        Owner = db.Users.Where(user => user.Id == goal.OwnerId).Select(user => user.FullName).FirstOrDefault(),
        Content = new()
        {
            Number = goal.Number, Text = goal.Text, Measure = goal.Measure, Indicator = goal.Indicator, ExternalIndicatorId = goal.ExternalIndicatorId, BenchmarkId = goal.BenchmarkId,
            Unit = goal.Unit, Direction = goal.Direction, Kind = goal.Kind, Plan = goal.Plan, Marker = goal.Marker, FromYear = goal.FromYear, ToYear = goal.ToYear,
            EmployerFacing = goal.EmployerFacing, OwnerId = goal.OwnerId, Source = goal.Source, Note = goal.Note, Contradiction = goal.Contradiction,
        },
        Aims = goal.Targets.OrderBy(t => t.Year).Select(t => new AimOfYear(t.Year, new(t.Basis, t.Value, t.Words, t.Note))).ToList(),
        Published = goal.Numbers.OrderBy(n => n.Year).ThenBy(n => n.Id).Select(n => new ToldNumber(n.Year, null, n.Value, n.Words, n.Source, n.Note)).ToList(),
    });

    /// <summary>Adds what was measured by others: one question for all the goals of a page.</summary>
    public static async Task<IReadOnlyList<GoalHead>> WithMeasuredAsync(this IReadOnlyList<GoalHead> heads, CrmDbContext db, CancellationToken ct)
    {
        var asked = heads.SelectMany(head => new[] { head.Content.ExternalIndicatorId, head.Content.BenchmarkId }).OfType<int>().Distinct().ToArray();
        var numbers = asked.Length == 0 ? [] : await db.Set<ExternalObservation>().AsNoTracking()
            .Where(o => asked.Contains(o.ExternalIndicatorId) && o.Kind == ObservationKind.Result)
            .OrderBy(o => o.Year).ThenBy(o => o.Month)
            .Select(o => new { o.ExternalIndicatorId, Number = new ToldNumber(o.Year, o.Month, o.Value, null, o.Source, null) })
            .ToListAsync(ct);
        var known = numbers.ToLookup(number => (int?)number.ExternalIndicatorId, number => number.Number);

        return [.. heads.Select(head => head with { Measured = [.. known[head.Content.ExternalIndicatorId]], Benchmark = [.. known[head.Content.BenchmarkId]] })];
    }
}
