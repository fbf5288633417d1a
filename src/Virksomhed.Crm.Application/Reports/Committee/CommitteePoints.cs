using System.Globalization;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Reports;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>The way of a goal's number to where it stands: the year's months where it comes day by day, else the years or months that are told.</summary>
internal static class CommitteePoints
{
    /// <summary>As many as fit beside each other on paper, and can be told apart in a chart.</summary>
    public const int Most = 12;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private sealed record Point(string Label, decimal? Reached, decimal? Aim);

    public static IReadOnlyList<CommitteePoint> Of(GoalRow row)
    {
        var points = row.Figure is not { } figure ? Told(row) : figure.Indicator.Pace == Pace.AtOnce || figure.Indicator.Discretion is not null ? Years(row, figure) : Months(row, figure);

        return [.. points.TakeLast(Most).Select((point, i) => new CommitteePoint { Position = i, Label = point.Label, Reached = point.Reached, Aim = point.Aim })];
    }

    private static IEnumerable<Point> Months(GoalRow row, GoalFigure figure) =>
        from month in Enumerable.Range(1, row.Today.Month)
        let first = new DateOnly(row.Today.Year, month, 1)
        let end = first.AddMonths(1).AddDays(-1)
        let last = end > row.Today ? row.Today : end
        let pace = figure.Indicator.Pace
        let says = !pace.MayRiseAndFall() || figure.Days.Any(day => day.Day.Year == last.Year && day.Day <= last)
        let aim = figure.Standing.Target is { } target && pace == Pace.Steady ? StraightLine.At(last, target) : figure.Standing.Target
        select new Point(first.ToString("MMM", Danish).TrimEnd('.'), says ? CommitteeGoals.Scaled(figure.Days.InYearTo(last), pace) : null, CommitteeGoals.Scaled(aim, pace));

    private static IEnumerable<Point> Years(GoalRow row, GoalFigure figure)
    {
        var pace = figure.Indicator.Pace;
        var years = figure.Days.EarlierYears(row.Today).Select(year => (year.Year, year.Total));

        if (figure.HasAnyIn(row.Today.Year))
        {
            years = years.Append((row.Today.Year, figure.Standing.Actual));
        }

        return years.Select(year => new Point(
            $"{year.Year}", CommitteeGoals.Scaled(year.Total, pace), year.Year == row.Today.Year ? CommitteeGoals.Scaled(figure.Standing.Target, pace) : AimOf(row, year.Year)));
    }

    private static IEnumerable<Point> Told(GoalRow row) =>
        row.Head.SeriesOn(row.Today).Select(number => new Point($"{new ObservedPeriod(number.Year!.Value, number.Month)}", number.Value, AimOf(row, number.Year.Value)));

    private static decimal? AimOf(GoalRow row, int year) => row.Head.Aims.FirstOrDefault(aim => aim.Year == year)?.Aim.Value;
}
