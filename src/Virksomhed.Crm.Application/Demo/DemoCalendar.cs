using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>How busy a day is in the demo world: working days only, quiet in the industrial holiday and around Christmas.</summary>
internal static class DemoCalendar
{
    private const double WorkingDaysAYear = 212;

    /// <summary>The expected number of contacts on a day, for a team that holds so many a year.</summary>
    public static double Expected(DateOnly day, double aYear) => IsWorkingDay(day) ? aYear / WorkingDaysAYear * Season(day) * Weekday(day) : 0;

    private static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !DanishHolidays.IsHoliday(day)
        && (day.Month, day.Day) is not ((6, 5) or (12, 24) or (12, 31));

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
}
