using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday
    [InlineData("2026-11-21", 1, "2026-11-23")] // Saturday
    [InlineData("2026-11-23", 1, "2026-11-24")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-04-01", 1, "2026-04-07")] // before Easter
    [InlineData("2026-12-23", 2, "2026-12-28")] // 24 December is no public holiday
    public void A_working_day_is_neither_at_the_weekend_nor_on_a_holiday(string day, int days, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), WorkingDays.After(DateOnly.Parse(day, null), days));

    [Theory]
    [InlineData("2026-11-20 14:00", "2026-11-23 14:00", 24 * 60)]
    [InlineData("2026-11-21 10:00", "2026-11-22 10:00", 0)]
    [InlineData("2026-11-23 09:00", "2026-11-23 09:40", 40)]
    [InlineData("2026-04-01 23:00", "2026-04-07 01:00", 120)]
    public void The_clock_stands_still_when_nobody_works(string from, string to, int minutes) =>
        Assert.Equal(minutes, WorkingDays.Between(Utc(from), Utc(to)).TotalMinutes);

    private static DateTime Utc(string danish) => DanishTime.ToUtc(DateTime.Parse(danish, null));
}
