using Virksomhed.Crm.Domain.Goals;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Goals;

public class VisitForecastTests
{
    private static readonly DateOnly Summer = new(2026, 7, 2);

    [Fact]
    public void Without_an_earlier_year_the_pace_of_this_year_goes_on()
    {
        var forecast = VisitForecast.Of(Summer, 1000, [])!;

        Assert.Equal(ForecastMethod.Linear, forecast.Method);
        Assert.Equal(1995, forecast.Expected); // 1000 in 183 days of 365
    }

    [Fact]
    public void With_an_earlier_year_its_share_by_the_same_week_is_used()
    {
        var forecast = VisitForecast.Of(Summer, 1000, [new(2025, 1200, 2000)])!;

        Assert.Equal(ForecastMethod.Seasonal, forecast.Method);
        Assert.Equal(1667, forecast.Expected);
        Assert.Equal([2025], forecast.Years);
    }

    [Fact]
    public void Several_years_weigh_by_their_size()
    {
        var forecast = VisitForecast.Of(Summer, 1000, [new(2025, 1200, 2000), new(2024, 50, 100)])!;

        Assert.Equal(1680, forecast.Expected); // 1250 of 2100
    }

    [Fact]
    public void The_bounds_are_two_square_roots_of_what_is_still_to_come()
    {
        var forecast = VisitForecast.Of(Summer, 900, [new(2025, 1800, 2000)])!;

        Assert.Equal((1000, 980, 1020), (forecast.Expected, forecast.Low, forecast.High));
    }

    [Fact]
    public void Years_that_differ_widen_the_bounds()
    {
        var alike = VisitForecast.Of(Summer, 1000, [new(2025, 1000, 2000), new(2024, 1000, 2000)])!;
        var apart = VisitForecast.Of(Summer, 1000, [new(2025, 1100, 2000), new(2024, 900, 2000)])!;

        Assert.Equal(alike.Expected, apart.Expected);
        Assert.True(apart.High - apart.Low > 3 * (alike.High - alike.Low));
    }

    [Fact]
    public void What_is_reached_cannot_be_undone()
    {
        var forecast = VisitForecast.Of(new(2026, 12, 20), 3, [new(2025, 99, 100)])!;

        Assert.Equal(3, forecast.Low);
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void Nothing_is_said_before_the_28th_of_January(int day, bool said) =>
        Assert.Equal(said, VisitForecast.Of(new(2026, 1, day), 100, [new(2025, 120, 2000)]) is not null);

    [Fact]
    public void An_earlier_year_with_nothing_by_now_is_left_out()
    {
        var forecast = VisitForecast.Of(Summer, 1000, [new(2025, 0, 500)])!;

        Assert.Equal(ForecastMethod.Linear, forecast.Method);
    }

    [Fact]
    public void On_the_last_day_the_forecast_is_what_was_reached()
    {
        var days = new[] { new DayCount(new(2025, 1, 2), 5), new DayCount(new(2025, 12, 31), 5), new DayCount(new(2026, 6, 1), 9) };
        var today = new DateOnly(2026, 12, 31);
        var forecast = VisitForecast.Of(today, days.InYearTo(today), days.EarlierYears(today))!;

        Assert.Equal((9, 9, 9), (forecast.Expected, forecast.Low, forecast.High));
    }

    [Theory]
    [InlineData("2026-11-22", 2025, "2025-11-23")] // Sunday and Sunday
    [InlineData("2026-11-22", 2024, "2024-11-24")]
    [InlineData("2024-02-29", 2023, "2023-03-02")] // Thursday near 28 February
    [InlineData("2026-01-01", 2025, "2025-01-02")]
    [InlineData("2027-01-01", 2026, "2026-01-02")]
    [InlineData("2026-12-30", 2025, "2025-12-31")]
    [InlineData("2023-01-01", 2022, "2022-01-02")]
    [InlineData("2026-12-31", 2025, "2025-12-31")]
    [InlineData("2022-01-01", 2023, "2023-01-01")] // Saturday 31 December lies outside the year
    public void Today_is_compared_with_the_same_weekday_nearest_to_the_same_date(string today, int year, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), VisitForecast.SameDay(DateOnly.Parse(today, null), year));
}
