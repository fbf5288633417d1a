using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Agreements;

public class RatioRuleTests
{
    private static readonly RatioRule Rule = RatioRule.Of(580, new DateOnly(2020, 1, 1), CountingUnit.FullTimePersons, "BEK 1297/2017 § 92");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(49, 9)]
    [InlineData(50, 10)]
    [InlineData(59, 10)]
    [InlineData(60, 11)]
    [InlineData(100, 15)]
    [InlineData(200, 25)]
    public void One_place_for_five_up_to_fifty_and_one_for_ten_above(int employees, int places) => Assert.Equal(places, Rule.Places(employees));

    [Theory]
    [InlineData(9.9, 1)]
    [InlineData(10.0, 2)]
    [InlineData(50.4, 10)]
    [InlineData(59.99, 10)]
    public void Parts_of_a_full_time_person_round_down(double employees, int places) => Assert.Equal(places, Rule.Places((decimal)employees));

    [Fact]
    public void Another_ratio_is_data()
    {
        var rule = Changed(minimum: 0, employeesPerPlace: 4, threshold: 20, employeesPerPlaceAbove: 20);

        Assert.Equal([0, 5, 6], new[] { 3, 20, 40 }.Select(employees => rule.Places(employees)));
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(4, 2)] // the threshold itself
    [InlineData(5, 2)]
    [InlineData(21, 2)]
    [InlineData(24, 3)]
    public void An_employer_has_the_minimum_on_both_sides_of_the_threshold(int employees, int places) => Assert.Equal(places, Changed(2, 4, 4, 10).Places(employees));

    [Theory]
    [InlineData(1, 1, 0, 1, null)]
    [InlineData(0, 5, 50, 10, null)]
    [InlineData(1, 0, 50, 10, "mindst én ansat pr. plads")]
    [InlineData(1, 5, 50, 0, "mindst én ansat pr. plads")]
    [InlineData(-1, 5, 50, 10, "negative")]
    [InlineData(1, 5, -1, 10, "negative")]
    public void Numbers_that_make_no_ratio_are_refused(int minimum, int perPlace, int threshold, int perPlaceAbove, string? why) =>
        Refusals.Check(why, () => Changed(minimum, perPlace, threshold, perPlaceAbove));

    [Theory]
    [InlineData("2019-12-31", CountingUnit.Heads)]
    [InlineData("2020-01-01", CountingUnit.FullTimePersons)]
    [InlineData("2010-01-01", CountingUnit.Heads)]
    public void The_latest_rule_that_has_begun_holds_and_before_the_first_the_first(string day, CountingUnit unit) =>
        Assert.Equal(unit, new[] { Rule, RatioRule.Of(580, new DateOnly(2017, 12, 1), CountingUnit.Heads, "Cabi") }.RulesOn(DateOnly.Parse(day, null)).CountingUnit);

    [Fact]
    public void Without_a_rule_it_says_what_to_do() => Refusals.Check("En administrator kan sætte det under Ordninger", () => Array.Empty<RatioRule>().RulesOn(new DateOnly(2026, 1, 1)));

    [Theory]
    [InlineData(12, 1, 1, true)]
    [InlineData(12, 2, 0, false)]
    [InlineData(12, 3, -1, false)]
    [InlineData(null, 0, 1, true)]
    public void What_counts_is_taken_from_the_places(int? employees, int counted, int free, bool allowsOneMore)
    {
        var standing = new RatioStanding(Rule, employees, counted, Undecided: 5);

        Assert.Equal((free, allowsOneMore), (standing.Free, standing.Allows(1)));
    }

    [Fact]
    public void The_fullest_day_of_a_period_counts()
    {
        Stay[] stays = [new(Day(1), Day(10)), new(Day(10), Day(20)), new(Day(11), null), new(Day(30), Day(31))];

        Assert.Equal(2, Occupancy.Peak(stays, Day(1), Day(31)));
        Assert.Equal(1, Occupancy.Peak(stays, Day(1), Day(9)));
        Assert.Equal(2, Occupancy.Peak(stays, Day(10), Day(10)));
        Assert.Equal(1, Occupancy.Peak(stays, Day(21), Day(29)));
        Assert.Equal(2, Occupancy.Peak(stays, Day(21), null));
        Assert.Equal(0, Occupancy.Peak([], Day(1), Day(2)));
    }

    private static RatioRule Changed(int minimum, int employeesPerPlace, int threshold, int employeesPerPlaceAbove)
    {
        var rule = RatioRule.Of(580, new DateOnly(2027, 1, 1), CountingUnit.Heads, "Ny lov");
        rule.Change(new DateOnly(2027, 1, 1), CountingUnit.Heads, minimum, employeesPerPlace, threshold, employeesPerPlaceAbove);

        return rule;
    }

    private static DateOnly Day(int day) => new(2026, 1, day);
}
