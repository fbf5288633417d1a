using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Voksenlaerlinge;

public class VoksenlaerlingRuleTests
{
    private static readonly DateOnly Start = new(2026, 8, 1);

    [Theory]
    [InlineData(2002, AgeCheck.TooYoung)]
    [InlineData(2001, AgeCheck.DependsOnBirthday)]
    [InlineData(2000, AgeCheck.OldEnough)]
    [InlineData(1966, AgeCheck.OldEnough)]
    public void The_year_of_birth_tells_the_age_except_in_the_year_it_is_turned(int yearOfBirth, AgeCheck expected) =>
        Assert.Equal(expected, Rule(Start.AddYears(-5)).Judge(yearOfBirth, Start));

    [Theory]
    [InlineData("2026-08-01", "2026-09-01")]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2026-12-15", "2027-01-15")]
    public void The_application_is_due_a_month_after_the_start(string start, string expected) =>
        Assert.Equal(Day(expected), Rule(Start).ApplyBy(Day(start)));

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, true, null, true)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, true, false)]
    public void Voksenelevloen_shuts_the_employer_out_where_rule_and_trade_say_so(bool ruleSaysSo, bool mayHave, bool? has, bool expected) =>
        Assert.Equal(expected, Rule(Start, ruleSaysSo).ShutsOut(Trade.Add(580, "SOSU-hjælper", "SOSU", TradeSector.Sosu, mayHave), has));

    [Theory]
    [InlineData("2019-12-31", 2020)]
    [InlineData("2026-12-31", 2020)]
    [InlineData("2027-01-01", 2027)]
    [InlineData("2030-01-01", 2027)]
    public void The_rule_of_the_day_is_the_latest_that_has_begun(string day, int expected) =>
        Assert.Equal(expected, new[] { Rule(new(2027, 1, 1)), Rule(new(2020, 1, 1)) }.RulesOn(Day(day)).ValidFrom.Year);

    [Theory]
    [InlineData(SubsidyKind.None, null)]
    [InlineData(SubsidyKind.ForUnemployed, 45)]
    [InlineData(SubsidyKind.ForUnskilled, 30)]
    public void The_rate_goes_with_the_kind(SubsidyKind kind, int? expected) => Assert.Equal(expected, Rule(Start).Rate(kind));

    [Fact]
    public void A_municipality_without_a_rule_is_told_to_set_one() => Refusals.Check("under Voksenlærlinge, Regler og fag", () => Array.Empty<VoksenlaerlingRule>().RulesOn(Start));

    [Fact]
    public void A_rule_tells_its_source_and_who_confirmed_it()
    {
        var rule = Rule(Start);
        Assert.Equal((580, "Prøve", "LAB § 154", false), (rule.MunicipalityCode, rule.Source, rule.LegalBasis, rule.IsVerified));
        rule.Verify("LBK 2026", "Jurist", Start);

        Assert.Equal(("LBK 2026", true), (rule.Source, rule.IsVerified));
    }

    internal static VoksenlaerlingRule Rule(DateOnly from, bool shutsOut = true) => VoksenlaerlingRule.Of(580, new()
    {
        ValidFrom = from, MinimumAge = 25, ApplicationMonths = 1, UnemployedRate = 45, UnskilledRate = 30, UnskilledMonths = 24, VoksenelevloenShutsOut = shutsOut, LegalBasis = "LAB § 154",
    }, "Prøve");

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
