namespace Virksomhed.Crm.Domain.Goals;

/// <summary>How much was counted on a day.</summary>
public sealed record DayCount(DateOnly Day, int Count);

public static class DayCounts
{
    public static int Between(this IEnumerable<DayCount> days, DateOnly from, DateOnly to) =>
        days.Where(day => day.Day >= from && day.Day <= to).Sum(day => day.Count);

    public static int InYearTo(this IEnumerable<DayCount> days, DateOnly today) => days.Between(new(today.Year, 1, 1), today);

    /// <summary>The earlier years that were counted from their beginning: a year in which counting began after January says nothing of the season.</summary>
    public static IReadOnlyList<EarlierYear> EarlierYears(this IReadOnlyCollection<DayCount> days, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(days);

        if (days.Count == 0)
        {
            return [];
        }

        var first = days.Min(day => day.Day);

        return
        [
            .. from year in Enumerable.Range(first.Year, Math.Max(0, today.Year - first.Year))
               where first <= new DateOnly(year, 1, 31)
               let total = days.Between(new(year, 1, 1), new(year, 12, 31))
               select new EarlierYear(year, days.Between(new(year, 1, 1), VisitForecast.SameDay(today, year)), total),
        ];
    }
}
