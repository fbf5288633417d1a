namespace Virksomhed.Crm.Domain.Goals;

/// <summary>How much was counted on a day.</summary>
public sealed record DayCount(DateOnly Day, int Count)
{
    /// <summary>Of how many, where a share is followed instead of a number.</summary>
    public int? Of { get; init; }

    /// <summary>The whole that all days of the year are parts of, where a share is reached little by little.</summary>
    public int? Whole { get; init; }
}

public static class DayCounts
{
    /// <summary>The number from one day to another; of a share, the whole per cent.</summary>
    public static int Between(this IEnumerable<DayCount> days, DateOnly from, DateOnly to)
    {
        var within = days.Where(day => day.Day >= from && day.Day <= to).ToList();

        return Figure(within.Sum(day => day.Count), within.Max(day => day.Whole) ?? within.Sum(day => day.Of));
    }

    /// <summary>A number as it is; a part of something, in whole per cent of it.</summary>
    public static int Figure(int count, int? of) => of is > 0 ? (int)Math.Round(100m * count / of.Value, MidpointRounding.AwayFromZero) : count;

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
