using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Users;

/// <summary>Access given on 31 August 2026, to be confirmed after six months and closed thirty days later.</summary>
[Trait("Requirement", "R41")]
public class AccessTermTests
{
    private static readonly AccessTerm Given = new(Day("2026-08-31"), null, null);

    [Theory]
    [InlineData("2026-08-31", AccessState.Confirmed)]
    [InlineData("2027-02-13", AccessState.Confirmed)]
    [InlineData("2027-02-14", AccessState.Soon)]
    [InlineData("2027-02-28", AccessState.Soon)] // due: February has no 31st
    [InlineData("2027-03-01", AccessState.Late)]
    [InlineData("2027-03-30", AccessState.Late)]
    [InlineData("2028-03-30", AccessState.Late)] // nobody was warned, so nobody is closed
    public void Without_a_warning_an_access_is_late_and_stays_open(string today, AccessState state) => Assert.Equal(state, Given.StateOn(Day(today), AccessRule.Proposed));

    [Theory]
    [InlineData("2027-03-01", "2027-03-30", AccessState.Late)]
    [InlineData("2027-03-01", "2027-03-31", AccessState.Closes)]
    [InlineData("2027-03-23", "2027-03-30", AccessState.Late)]
    [InlineData("2027-03-23", "2027-03-31", AccessState.Closes)]
    [InlineData("2027-03-24", "2027-03-31", AccessState.Late)] // warned late, so closed late
    [InlineData("2027-03-24", "2027-04-01", AccessState.Closes)]
    [InlineData("2027-06-01", "2027-06-08", AccessState.Late)]
    [InlineData("2027-06-01", "2027-06-09", AccessState.Closes)]
    public void Who_was_warned_is_closed_after_the_grace_and_never_within_a_week(string warned, string today, AccessState state) =>
        Assert.Equal(state, (Given with { WarnedOn = Day(warned) }).StateOn(Day(today), AccessRule.Proposed));

    [Theory]
    [InlineData("2026-10-01", "2026-10-01", AccessState.Confirmed)]
    [InlineData("2026-10-01", "2026-10-02", AccessState.Closes)]
    public void Who_leaves_is_closed_the_day_after_the_last(string leaves, string today, AccessState state) =>
        Assert.Equal(state, (Given with { LeavesOn = Day(leaves) }).StateOn(Day(today), AccessRule.Proposed));

    [Theory]
    [InlineData("2026-12-31", 6)]
    [InlineData("2027-01-01", 3)]
    [InlineData("2027-06-01", 12)]
    public void The_rule_of_the_day_is_the_latest_that_had_begun_and_before_the_first_our_proposal(string today, int months) =>
        Assert.Equal(months, new[] { Rule("2027-06-01", 12), Rule("2027-01-01", 3) }.RuleOn(Day(today)).Months);

    [Theory]
    [InlineData(0, 30, 400, 5, 24, "hver 24. måned")]
    [InlineData(1, 7, 10, 2, 1, null)]
    [InlineData(24, 90, 10_000, 50, 72, null)]
    [InlineData(25, 30, 400, 5, 24, "hver 24. måned")]
    [InlineData(6, 6, 400, 5, 24, "7 til 90 dage")]
    [InlineData(6, 91, 400, 5, 24, "7 til 90 dage")]
    [InlineData(6, 30, 9, 5, 24, "10 til 10000 opslag")]
    [InlineData(6, 30, 10_001, 5, 24, "10 til 10000 opslag")]
    [InlineData(6, 30, 400, 1, 24, "2 til 50 gange")]
    [InlineData(6, 30, 400, 51, 24, "2 til 50 gange")]
    [InlineData(6, 30, 400, 5, 0, "1 til 72 timer")]
    [InlineData(6, 30, 400, 5, 73, "1 til 72 timer")]
    public void A_rule_outside_the_bounds_is_refused(int months, int grace, int reads, int times, int hours, string? why) =>
        Refusals.Check(why, () => AccessRule.Of(580, Day("2027-01-01"), new(months, grace, reads, times, hours), "Politik", null, null));

    [Fact]
    public void A_rule_is_verified_by_somebody_and_our_proposal_by_nobody()
    {
        Assert.True(AccessRule.Of(580, Day("2027-01-01"), new(6, 30, 400, 5, 24), "Politik", "Jurist", Day("2026-12-01")).IsVerified);
        Assert.False(AccessRule.Proposed.IsVerified);
        Assert.Contains("forslag", AccessRule.Proposed.Source, StringComparison.Ordinal);
    }

    private static AccessRule Rule(string from, int months) => AccessRule.Of(580, Day(from), new(months, 30, 400, 5, 24), "Politik", null, null);

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
