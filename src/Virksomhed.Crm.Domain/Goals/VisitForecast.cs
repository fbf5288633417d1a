using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Goals;

/// <summary>What a forecast rests on.</summary>
public enum ForecastMethod
{
    [Display(Name = "Tidligere års fordeling")] Seasonal,
    [Display(Name = "Årets tempo")] Linear,
}

/// <summary>Where a year is expected to end, and the bounds it should end within nineteen times of twenty.</summary>
public sealed record Forecast(int Expected, int Low, int High, ForecastMethod Method, IReadOnlyList<int> Years, decimal Share);

/// <summary>What an earlier year had reached by the same week and day, and what it came to.</summary>
public sealed record EarlierYear(int Year, int ToDate, int Total);

/// <summary>
/// Forecasts a count to the end of the year. Visits are not spread evenly (July and Christmas are quiet), so where earlier years are known
/// the count so far is taken as the share of the year that they had reached in the same week; else the year's own pace goes on.
/// </summary>
public static class VisitForecast
{
    /// <summary>Before this day of the year too little has happened to say anything.</summary>
    public const int FirstDay = 28;

    /// <summary>Null while it is too early in the year.</summary>
    public static Forecast? Of(DateOnly today, int soFar, IReadOnlyList<EarlierYear> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var known = earlier.Where(year => year is { Total: > 0, ToDate: > 0 }).ToList();

        return today.DayOfYear < FirstDay ? null
            : known.Count > 0 ? Seasonal(soFar, known)
            : Bounded(soFar, (decimal)today.DayOfYear / StraightLine.DaysIn(today.Year), 0, ForecastMethod.Linear, []);
    }

    /// <summary>The day of another year that is compared with today: the same weekday, nearest to the same date.</summary>
    public static DateOnly SameDay(DateOnly today, int year)
    {
        if (today is { Month: 12, Day: 31 })
        {
            return new DateOnly(year, 12, 31);
        }

        var date = new DateOnly(year, today.Month, Math.Min(today.Day, DateTime.DaysInMonth(year, today.Month)));
        var near = date.AddDays(((int)today.DayOfWeek - (int)date.DayOfWeek + 10) % 7 - 3);

        return near.Year < year ? new DateOnly(year, 1, 1) : near.Year > year ? new DateOnly(year, 12, 31) : near;
    }

    private static Forecast Seasonal(int soFar, List<EarlierYear> earlier)
    {
        var shares = earlier.ConvertAll(year => (double)year.ToDate / year.Total);
        var mean = shares.Average();
        var spread = shares.Count < 2 ? 0 : Math.Sqrt(shares.Sum(share => (share - mean) * (share - mean)) / (shares.Count - 1)) / mean;
        var share = (decimal)earlier.Sum(year => year.ToDate) / earlier.Sum(year => year.Total);

        return Bounded(soFar, share, spread, ForecastMethod.Seasonal, [.. earlier.Select(year => year.Year).Order()]);
    }

    // Two standard deviations: what is still to come varies as a count does (its square root), and the share as much as it did between the years.
    private static Forecast Bounded(int soFar, decimal share, double spread, ForecastMethod method, IReadOnlyList<int> years)
    {
        var expected = (int)Math.Round(soFar / share, MidpointRounding.AwayFromZero);
        var half = 2 * Math.Sqrt(expected - soFar + Math.Pow(expected * spread, 2));

        return new(expected, Math.Max(soFar, (int)Math.Floor(expected - half)), (int)Math.Ceiling(expected + half), method, years, share);
    }
}
