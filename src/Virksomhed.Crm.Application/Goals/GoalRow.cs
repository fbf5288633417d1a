using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>Where a number comes from and goes to: it, the one before, and when that was.</summary>
public sealed record Trend(decimal Now, decimal Before, string Since);

/// <summary>A goal as lists and reports show it: counted here, or by what has been told.</summary>
public sealed record GoalRow(GoalHead Head, GoalFigure? Figure, DateOnly Today)
{
    public Verdict Verdict { get; } = Head.VerdictOn(Today);

    public GoalLight? Light => Figure is null ? Verdict.Light : Figure.Standing.Light;

    /// <summary>Counted goals are held against the same day last year, others against the number before.</summary>
    public Trend? Trend => Figure is not null ? Counted(Figure)
        : Head.LatestOn(Today) is { Value: { } now } && Head.BeforeOn(Today) is { Value: { } before } earlier ? new(now, before, Said(earlier))
        : null;

    private Trend? Counted(GoalFigure figure) => figure.Days.EarlierYears(Today).FirstOrDefault(year => year.Year == Today.Year - 1) is not { } last ? null
        : figure.Indicator.Pace == Pace.Steady ? new(figure.Standing.Actual, last.ToDate, $"samme tid i {last.Year}")
        : new(figure.Standing.Actual, last.Total, $"{last.Year}");

    private static string Said(ToldNumber number) => number.Year is { } year ? $"{new ObservedPeriod(year, number.Month)}" : "udgangspunktet";
}
