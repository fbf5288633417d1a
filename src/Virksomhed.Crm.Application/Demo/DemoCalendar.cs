namespace Virksomhed.Crm.Application.Demo;

/// <summary>How busy a day is in the demo world: working days only, quiet in the industrial holiday and around Christmas.</summary>
internal static class DemoCalendar
{
    private const double WorkingDaysAYear = 212;

    /// <summary>The expected number of contacts on a day, for a team that holds so many a year.</summary>
    public static double Expected(DateOnly day, double aYear) => IsWorkingDay(day) ? aYear / WorkingDaysAYear * Season(day) * Weekday(day) : 0;

    private static bool IsWorkingDay(DateOnly day)
    {
        var easter = Easter(day.Year);
        var offset = day.DayNumber - easter.DayNumber;

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && offset is not (-3 or -2 or 1 or 39 or 50)
            && (day.Month, day.Day) is not ((1, 1) or (6, 5) or (12, 24) or (12, 25) or (12, 26) or (12, 31));
    }

    private static double Season(DateOnly day) => (day.Month, day.Day) switch
    {
        (7, > 4 and < 27) => .25,
        (7, _) or (8, < 8) => .7,
        (12, > 17) or (1, < 6) => .4,
        (2, > 8 and < 16) or (10, > 11 and < 19) => .6,
        (9, _) or (11, _) => 1.15,
        _ => 1.05,
    };

    private static double Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => .9,
        DayOfWeek.Friday => .7,
        _ => 1.13,
    };

    // Gauss' method as given by Meeus, Jones and Butcher.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;

        return new(year, month, (h + l - (7 * m) + (33 * month) + 19) % 32);
    }
}
