using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar AlwaysOpen = new(ClosedDays.None);

    [Theory]
    [InlineData("2026-11-23", "2026-11-25")] // Monday to Wednesday
    [InlineData("2026-11-19", "2026-11-23")] // Thursday: Friday and Monday
    [InlineData("2026-11-20", "2026-11-24")] // Friday
    [InlineData("2026-11-21", "2026-11-24")] // Saturday: counted from Monday
    [InlineData("2026-11-22", "2026-11-24")] // Sunday
    [InlineData("2026-04-01", "2026-04-08")] // the day before Skærtorsdag: over Easter
    [InlineData("2026-03-31", "2026-04-07")] // one working day before Easter, one after
    [InlineData("2026-05-13", "2026-05-18")] // over Kristi himmelfartsdag and the weekend
    [InlineData("2026-05-22", "2026-05-27")] // over 2. pinsedag
    [InlineData("2026-06-04", "2026-06-09")] // Grundlovsdag is a Friday
    [InlineData("2026-12-23", "2026-12-29")] // 24 and 25 December, and a weekend
    [InlineData("2026-12-30", "2027-01-05")] // over the turn of the year
    [InlineData("2023-05-04", "2023-05-09")] // the last Store bededag
    [InlineData("2024-04-25", "2024-04-29")] // no Store bededag any more
    public void Two_working_days_later_is_neither_at_the_weekend_nor_on_a_closed_day(string day, string due) => Assert.Equal(Day(due), WorkingCalendar.Usual.After(Day(day), 2));

    [Theory]
    [InlineData("2026-06-04", "2026-06-08")]
    [InlineData("2026-12-23", "2026-12-28")]
    [InlineData("2026-12-30", "2027-01-04")]
    public void Where_the_municipality_is_open_the_custom_days_count(string asked, string due) => Assert.Equal(Day(due), AlwaysOpen.After(Day(asked), 2));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-04-01", "2026-04-07", 1)]
    [InlineData("2026-12-23", "2027-01-04", 4)]
    [InlineData("2026-11-24", "2026-11-20", 0)]
    public void Waits_are_counted_in_working_days(string from, string to, int days) => Assert.Equal(days, WorkingCalendar.Usual.Between(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-06-05", "Grundlovsdag")]
    [InlineData("2026-12-24", "Juleaftensdag")]
    [InlineData("2026-12-31", "Nytårsaftensdag")]
    [InlineData("2026-12-25", "Juledag")]
    [InlineData("2022-06-05", "Pinsedag")] // a holiday that falls on Grundlovsdag keeps its own name
    [InlineData("2026-11-23", null)]
    public void A_closed_day_says_why(string day, string? why) => Assert.Equal(why, WorkingCalendar.Usual.ClosedFor(Day(day)));

    [Fact]
    public void No_working_days_later_is_the_same_day() => Assert.Equal(Day("2026-11-21"), WorkingCalendar.Usual.After(Day("2026-11-21"), 0));

    [Theory]
    [InlineData("2026-11-20 14:00", "2026-11-23 14:00", 24 * 60)]
    [InlineData("2026-11-21 10:00", "2026-11-22 10:00", 0)]
    [InlineData("2026-11-23 09:00", "2026-11-23 09:40", 40)]
    [InlineData("2026-04-01 23:00", "2026-04-07 01:00", 120)]
    [InlineData("2026-06-04 23:00", "2026-06-08 01:00", 120)]
    public void The_clock_stands_still_when_nobody_works(string from, string to, int minutes) =>
        Assert.Equal(minutes, WorkingCalendar.Usual.Between(Utc(from), Utc(to)).TotalMinutes);

    private static DateTime Utc(string danish) => DanishTime.ToUtc(DateTime.Parse(danish, null));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
