using Virksomhed.Crm.Domain.Fastholdelse;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Fastholdelse;

public class MilestoneRuleTests
{
    private static readonly MilestoneRule[] Rules =
    [
        Of(Milestone.RoundTable, new(2014, 7, 1), 8, isVoluntary: false),
        Of(Milestone.RoundTable, new(2026, 7, 1), 8, isVoluntary: true),
        Of(Milestone.EmployerTalk, new(2010, 1, 4), 4, isVoluntary: false),
    ];

    [Theory]
    [InlineData("2026-05-05", false)] // due on 30 June, the day before the reform
    [InlineData("2026-05-06", true)]
    [InlineData("2009-01-01", false)] // before the first rule the first one holds
    public void The_rule_in_force_on_the_day_a_milestone_is_due_decides(string firstSickDay, bool isVoluntary)
    {
        var rule = Rules.RulesOn(DateOnly.Parse(firstSickDay, System.Globalization.CultureInfo.InvariantCulture)).Single(r => r.Milestone == Milestone.RoundTable);

        Assert.Equal(isVoluntary, rule.IsVoluntary);
    }

    [Fact]
    public void Each_milestone_comes_once_the_earliest_first() =>
        Assert.Equal([Milestone.EmployerTalk, Milestone.RoundTable], Rules.RulesOn(new(2026, 9, 1)).Select(rule => rule.Milestone));

    [Fact]
    public void A_deadline_is_so_many_weeks_after_the_first_sick_day() => Assert.Equal(new DateOnly(2026, 9, 29), Rules[2].DueOn(new(2026, 9, 1)));

    [Theory]
    [InlineData(0, "mellem 1 og 104 uger")]
    [InlineData(1, null)]
    [InlineData(104, null)]
    [InlineData(105, "mellem 1 og 104 uger")]
    public void A_deadline_lies_within_two_years(int weeks, string? why) => Refusals.Check(why, () => Of(Milestone.Review, new(2026, 1, 1), weeks, isVoluntary: false));

    [Fact]
    public void A_rule_tells_its_source_and_who_confirmed_it()
    {
        var rule = Of(Milestone.Review, new(2026, 1, 1), 8, isVoluntary: false);
        Assert.Equal((580, "Kilden", false), (rule.MunicipalityCode, rule.Source, rule.IsVerified));
        rule.Verify("Loven", "Jurist", new(2026, 11, 1));

        Assert.Equal(("Loven", true), (rule.Source, rule.IsVerified));
    }

    private static MilestoneRule Of(Milestone milestone, DateOnly from, int weeks, bool isVoluntary) => MilestoneRule.Of(
        580, new() { Milestone = milestone, ValidFrom = from, Weeks = weeks, IsVoluntary = isVoluntary, What = "Samtale", LegalBasis = "Loven" }, "Kilden");
}
