using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class DanishHolidaysTests
{
    // As Folketinget's and the almanac's lists have them.
    [Theory]
    [InlineData("2026-01-01", "Nytårsdag")]
    [InlineData("2026-04-02", "Skærtorsdag")]
    [InlineData("2026-04-03", "Langfredag")]
    [InlineData("2026-04-05", "Påskedag")]
    [InlineData("2026-04-06", "2. påskedag")]
    [InlineData("2026-05-14", "Kristi himmelfartsdag")]
    [InlineData("2026-05-24", "Pinsedag")]
    [InlineData("2026-05-25", "2. pinsedag")]
    [InlineData("2026-12-25", "Juledag")]
    [InlineData("2026-12-26", "2. juledag")]
    [InlineData("2023-05-05", "Store bededag")]
    [InlineData("2024-04-26", null)]
    [InlineData("2026-05-01", null)]
    [InlineData("2026-06-05", null)]
    [InlineData("2026-12-24", null)]
    [InlineData("2026-12-31", null)]
    [InlineData("2026-11-22", null)]
    public void A_day_is_a_holiday_by_law_or_not_at_all(string day, string? name) => Assert.Equal(name, DanishHolidays.Name(Day(day)));

    [Theory]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-12-24", false)]
    public void A_day_with_a_name_is_a_holiday(string day, bool isHoliday) => Assert.Equal(isHoliday, DanishHolidays.IsHoliday(Day(day)));

    [Theory]
    [InlineData(1818, "1818-03-22")] // the earliest day there is
    [InlineData(1943, "1943-04-25")] // the latest
    [InlineData(1954, "1954-04-18")] // two of the years in which the moon of the church is corrected
    [InlineData(1981, "1981-04-19")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2106, "2106-04-18")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_is_the_Sunday_after_the_first_full_moon_of_spring(int year, string sunday) => Assert.Equal(Day(sunday), DanishHolidays.EasterSunday(year));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
