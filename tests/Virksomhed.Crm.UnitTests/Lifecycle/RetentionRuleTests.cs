using Virksomhed.Crm.Domain.Lifecycle;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Lifecycle;

[Trait("Requirement", "R34")]
public class RetentionRuleTests
{
    [Theory]
    [InlineData("2025-12-31", null)] // before the first rule nothing is deleted
    [InlineData("2026-01-01", 24)]
    [InlineData("2026-06-30", 24)]
    [InlineData("2026-07-01", 12)]
    public void The_rule_of_the_day_is_the_latest_of_its_kind_that_had_begun(string day, int? months)
    {
        RetentionRule[] rules = [Of(RetentionSubject.Contacts, "2026-07-01", 12), Of(RetentionSubject.FollowUps, "2020-01-01", 6), Of(RetentionSubject.Contacts, "2026-01-01", 24)];

        Assert.Equal(months, rules.RuleOn(RetentionSubject.Contacts, Day(day))?.Months);
    }

    [Theory]
    [InlineData(0, "i 1 til 240 måneder")]
    [InlineData(1, null)]
    [InlineData(RetentionRule.MaxMonths, null)]
    [InlineData(RetentionRule.MaxMonths + 1, "i 1 til 240 måneder")]
    public void What_is_kept_is_kept_for_one_month_to_twenty_years(int months, string? why) => Refusals.Check(why, () => Of(RetentionSubject.Contacts, "2026-01-01", months));

    [Theory]
    [InlineData("2026-11-23", "2024-11-23")]
    [InlineData("2028-02-29", "2026-02-28")]
    public void What_ended_so_many_months_ago_is_still_kept(string today, string keptFrom) =>
        Assert.Equal(Day(keptFrom), Of(RetentionSubject.Contacts, "2026-01-01", 24).KeptFrom(Day(today)));

    [Theory]
    [InlineData(null, false)]
    [InlineData("Jurist", true)]
    public void A_rule_is_confirmed_by_somebody(string? by, bool isVerified)
    {
        var rule = RetentionRule.Of(580, RetentionSubject.Contacts, Day("2026-01-01"), 24, "Slettepolitik", by, Day("2026-01-01"));

        Assert.Equal((580, "Slettepolitik", isVerified), (rule.MunicipalityCode, rule.Source, rule.IsVerified));
    }

    private static RetentionRule Of(RetentionSubject subject, string from, int months) => RetentionRule.Of(580, subject, Day(from), months, "Slettepolitik", null, null);

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
