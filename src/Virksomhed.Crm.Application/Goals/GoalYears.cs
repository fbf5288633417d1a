using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>A goal year by year, the newest first: what was aimed at, what the system counted, and what others told, each told with its own source.</summary>
internal static class GoalYears
{
    public static IReadOnlyList<GoalDetails.YearRow> Of(GoalRow row)
    {
        var (head, counted) = (row.Head, Counted(row));
        var told = head.Published.Concat(head.Measured.Where(number => number.Month is null)).ToLookup(number => number.Year);
        var years = head.Aims.Select(aim => (int?)aim.Year).Union(told.Select(year => year.Key)).Union(counted.Keys.Select(year => (int?)year));

        return
        [
            .. from year in years.OrderByDescending(year => year ?? 0)
               let aim = head.Aims.FirstOrDefault(aim => aim.Year == year)?.Aim
               select new GoalDetails.YearRow(
                   year, aim, row.Figure?.Indicator.Pace.Aim(aim?.Value) ?? LastYears(row, counted, year),
                   year is { } known && counted.TryGetValue(known, out var reached) ? reached : null, [.. told[year]]),
        ];
    }

    private static Dictionary<int, int> Counted(GoalRow row)
    {
        if (row.Figure is not { } figure)
        {
            return new();
        }

        var counted = figure.Days.EarlierYears(row.Today).ToDictionary(year => year.Year, year => year.Total);

        // A mean of nothing says nothing.
        if (figure.Indicator.Pace != Pace.Mean || figure.Standing.Actual > 0)
        {
            counted[row.Today.Year] = figure.Standing.Actual;
        }

        return counted;
    }

    private static int? LastYears(GoalRow row, Dictionary<int, int> counted, int? year) =>
        row.Head.Content.Direction == GoalDirection.AtLeastLastYear && year is { } known && counted.TryGetValue(known - 1, out var before) ? before : null;
}
