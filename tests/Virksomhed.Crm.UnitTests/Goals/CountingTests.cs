using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Goals;

public class CountingTests
{
    [Theory]
    [InlineData("2026-11-23", 2500, 2240)]
    [InlineData("2026-01-01", 2500, 7)]
    [InlineData("2026-12-31", 2500, 2500)]
    [InlineData("2024-12-31", 2500, 2500)]
    [InlineData("2024-07-01", 366, 183)]
    public void The_line_is_the_target_by_days(string day, int target, int expected) =>
        Assert.Equal(expected, StraightLine.At(DateOnly.Parse(day, null), target));

    [Theory]
    [InlineData("2026-11-22", 2026, 47)]
    [InlineData("2026-11-23", 2026, 48)]
    [InlineData("2027-01-01", 2026, 53)]
    [InlineData("2024-12-30", 2025, 1)]
    public void Weeks_are_numbered_as_in_Denmark(string day, int year, int number) =>
        Assert.Equal(new Week(year, number), Week.Of(DateOnly.Parse(day, null)));

    [Fact]
    public void Weeks_go_on_over_the_new_year() =>
        Assert.Equal([51, 52, 53, 1, 2], new Week(2027, 2).Back(5).Select(week => week.Number));

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday()
    {
        var week = Week.Of(new(2026, 11, 25));

        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 29)), (week.Monday, week.Sunday));
    }

    [Theory]
    [InlineData(2500, new[] { 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 313, 313, 313, 313, 312, 312, 312, 312 })]
    [InlineData(100, new[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(10, new[] { 3, 0, 1 }, new[] { 8, 0, 2 })] // 7.5 and 2.5: the first of two equal losses
    [InlineData(7, new[] { 0, 0 }, new[] { 4, 3 })]
    [InlineData(0, new[] { 5, 5 }, new[] { 0, 0 })]
    public void Parts_add_up_to_the_whole(int total, int[] weights, int[] expected)
    {
        var parts = Distribution.Split(total, weights);

        Assert.Equal(expected, parts);
        Assert.Equal(total, parts.Sum());
    }

    [Fact]
    public void Any_total_split_by_any_weights_adds_up()
    {
        var random = new Random(7);

        for (var i = 0; i < 1000; i++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(500)).ToArray();
            var total = random.Next(5000);

            Assert.Equal(total, Distribution.Split(total, weights).Sum());
        }
    }

    [Fact]
    public void A_year_that_counting_began_in_late_says_nothing_of_the_season()
    {
        DayCount[] days = [new(new(2024, 3, 1), 4), new(new(2025, 1, 2), 1), new(new(2025, 12, 1), 3), new(new(2026, 1, 5), 2)];
        var year = Assert.Single(days.EarlierYears(new(2026, 6, 30)));

        Assert.Equal(new EarlierYear(2025, 1, 4), year);
    }

    [Theory]
    [InlineData(GoalDirection.AtLeast, 100, 100, GoalLight.Reached)]
    [InlineData(GoalDirection.AtLeast, 60, 100, GoalLight.Ahead)]
    [InlineData(GoalDirection.AtLeast, 52, 100, GoalLight.OnLine)]
    [InlineData(GoalDirection.AtLeast, 48, 100, GoalLight.OnLine)]
    [InlineData(GoalDirection.AtLeast, 46, 100, GoalLight.SlightlyBehind)]
    [InlineData(GoalDirection.AtLeast, 40, 100, GoalLight.Behind)]
    [InlineData(GoalDirection.AtMost, 40, 100, GoalLight.Ahead)]
    [InlineData(GoalDirection.AtMost, 50, 100, GoalLight.OnLine)]
    [InlineData(GoalDirection.AtMost, 60, 100, GoalLight.Behind)]
    [InlineData(GoalDirection.AtMost, 101, 100, GoalLight.Exceeded)]
    public void The_light_compares_with_the_line(GoalDirection direction, int actual, int target, GoalLight expected)
    {
        var standing = Standing.Of(direction, target, [new(new(2026, 1, 2), actual)], new(2026, 7, 2)); // the line is 50

        Assert.Equal(expected, standing.Light);
    }

    [Theory]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 67)]
    [InlineData(1, 8, 13)] // 12.5
    [InlineData(0, 4, 0)]
    [InlineData(7, null, 7)]
    public void A_part_is_told_in_whole_per_cent_and_a_number_as_it_is(int count, int? of, int expected) =>
        Assert.Equal(expected, new[] { new DayCount(new(2026, 1, 2), count) { Of = of } }.InYearTo(new(2026, 7, 2)));

    [Fact]
    public void Shares_of_days_are_weighed_by_how_many_were_looked_at()
    {
        DayCount[] days = [new(new(2026, 1, 2), 1) { Of = 1 }, new(new(2026, 2, 2), 0) { Of = 3 }];

        Assert.Equal((25, 0), (days.InYearTo(new(2026, 7, 2)), days.Between(new(2026, 2, 1), new(2026, 2, 28))));
    }

    [Theory]
    [InlineData(3, 10, GoalLight.Reached)]
    [InlineData(2, 10, GoalLight.Behind)]
    public void A_share_is_held_against_the_whole_target_and_not_forecast(int count, int of, GoalLight light)
    {
        var standing = Standing.Of(GoalDirection.AtLeast, 30, [new(new(2026, 1, 2), count) { Of = of }], new(2026, 7, 2), Pace.Share);

        Assert.Equal((30, light, null), (standing.Line, standing.Light, standing.Forecast));
    }

    [Fact]
    public void A_share_of_nothing_is_not_behind()
    {
        var standing = Standing.Of(GoalDirection.AtLeast, 30, [new(new(2025, 6, 2), 1) { Of = 2 }], new(2026, 7, 2), Pace.Share);

        Assert.Equal((30, null, null), (standing.Target, standing.Light, standing.Difference));
    }

    [Fact]
    public void Without_a_target_there_is_no_light_but_a_count()
    {
        var standing = Standing.Of(GoalDirection.AtLeast, null, [new(new(2026, 1, 2), 9)], new(2026, 7, 2));

        Assert.Equal((9, null, null), (standing.Actual, standing.Light, standing.Line));
    }
}
