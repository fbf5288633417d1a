using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Rejsehold;

public class ResponseRuleTests
{
    private static readonly ResponseRule Usual = ResponseRule.Default(580, new DateOnly(2020, 1, 1));
    private static readonly ResponseRule AlwaysOpen = Rule("2020-01-01", ClosedDays.None);

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
    public void A_visit_is_due_two_working_days_after_the_request(string asked, string due) => Assert.Equal(Day(due), Usual.After(Day(asked), 2));

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
    public void Waits_are_counted_in_working_days(string from, string to, int days) => Assert.Equal(days, Usual.Between(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-06-05", "Grundlovsdag")]
    [InlineData("2026-12-24", "Juleaftensdag")]
    [InlineData("2026-12-31", "Nytårsaftensdag")]
    [InlineData("2026-12-25", "Juledag")]
    [InlineData("2026-11-23", null)]
    public void A_closed_day_says_why(string day, string? why) => Assert.Equal(why, Usual.ClosedFor(Day(day)));

    [Theory]
    [InlineData("2019-12-31", 2)]
    [InlineData("2025-12-31", 2)]
    [InlineData("2026-01-01", 3)]
    public void The_rule_of_the_day_is_the_latest_that_had_begun(string day, int within) =>
        Assert.Equal(within, new[] { Rule("2026-01-01", ClosedDays.None, visit: 3), Usual }.RulesOn(Day(day)).VisitWithin);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, ResponseRule.MaxDays + 1)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void A_promise_that_cannot_be_kept_is_refused(int contact, int visit) =>
        Assert.Throws<RuleBrokenException>(() => ResponseRule.Of(580, Terms("2026-01-01", ClosedDays.None, contact, visit), "Prøve"));

    private static ResponseRule Rule(string from, ClosedDays closed, int contact = 1, int visit = 2) => ResponseRule.Of(580, Terms(from, closed, contact, visit), "Prøve");

    private static ResponseTerms Terms(string from, ClosedDays closed, int contact, int visit) =>
        new() { ValidFrom = Day(from), ContactWithin = contact, VisitWithin = visit, Closed = closed };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
