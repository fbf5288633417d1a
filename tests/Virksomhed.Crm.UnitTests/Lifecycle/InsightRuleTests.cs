using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Lifecycle;

/// <summary>By when the law wants an answer, and what can be done about it.</summary>
[Trait("Requirement", "R36")]
public class InsightRuleTests
{
    private const int Person = 5;

    [Theory]
    [InlineData("2026-11-22", "2026-12-22")]
    [InlineData("2026-01-30", "2026-02-28")]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2026-08-31", "2026-09-30")]
    [InlineData("2026-12-01", "2027-01-01")]
    public void Insight_is_due_a_month_after_receipt(string received, string due) => Assert.Equal(Day(due), InsightRule.On(InsightKind.Person, Day(received)).DueOn(Day(received)));

    [Theory]
    [InlineData("2026-11-23", "2026-12-02")] // a Monday: seven days with one weekend between
    [InlineData("2026-11-20", "2026-12-01")] // a Friday
    [InlineData("2026-11-21", "2026-12-01")] // a Saturday counts from the Monday
    [InlineData("2026-03-30", "2026-04-13")] // Maundy Thursday, Good Friday and Easter Monday do not count
    [InlineData("2026-12-18", "2026-12-30")] // Christmas Day does not count; the day before does, by the law
    public void A_file_is_due_after_seven_working_days(string received, string due) => Assert.Equal(Day(due), InsightRule.On(InsightKind.File, Day(received)).DueOn(Day(received)));

    [Fact]
    public void Every_rule_has_a_law_a_source_and_a_beginning_and_nothing_is_confirmed_that_nobody_has()
    {
        Assert.All(InsightRule.All, rule => Assert.True(rule.LegalBasis.Length > 10 && rule.Source.Length > 10 && !rule.IsVerified));
        Assert.Equal(Enum.GetValues<InsightKind>(), InsightRule.All.Select(rule => rule.Kind).Distinct().Order());
        Assert.Equal(Day("2018-05-25"), InsightRule.First);
        Refusals.Check("Dagen ligger før reglerne om indsigt", () => InsightRule.On(InsightKind.Person, Day("2018-05-24")));
        Assert.NotNull(InsightRule.On(InsightKind.File, Day("2014-01-01")));
    }

    [Theory]
    [InlineData(Person, "2026-02-28", "2026-02-28", false)] // no longer than it was
    [InlineData(Person, "2026-02-28", "2026-03-01", true)]
    [InlineData(Person, "2026-02-28", "2026-04-30", true)] // three months in all
    [InlineData(Person, "2026-02-28", "2026-05-01", false)]
    [InlineData(Person, "2026-03-01", "2026-04-01", false)] // too late to say so
    [InlineData(null, "2026-02-10", "2026-12-31", true)] // the law sets no end
    [InlineData(null, "2026-02-11", "2026-12-31", false)]
    public void The_time_is_made_longer_before_it_is_over_and_within_the_law(int? person, string today, string until, bool isAllowed)
    {
        var request = Asked("2026-01-31", person);

        var refused = Record.Exception(() => request.Extend(Day(until), InsightExtension.Scope, Day(today)));

        Assert.Equal(isAllowed, refused is null);
        Assert.Equal(isAllowed ? Day(until) : Asked("2026-01-31", person).DueOn, request.DueOn);
    }

    [Fact]
    public void The_time_is_made_longer_once()
    {
        var request = Asked("2026-01-31", Person);
        request.Extend(Day("2026-03-15"), InsightExtension.Scope, Day("2026-02-10"));

        Assert.Throws<RuleBrokenException>(() => request.Extend(Day("2026-03-20"), InsightExtension.Scope, Day("2026-02-10")));
        Assert.Equal(Day("2026-03-08"), request.RemindOn);
    }

    [Theory]
    [InlineData("2026-01-30", false)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-10", true)]
    [InlineData("2026-02-11", false)]
    public void It_is_answered_from_the_day_it_came_until_today(string on, bool isAllowed) =>
        Assert.Equal(isAllowed, Record.Exception(() => Asked("2026-01-31", Person).Answer(Day(on), Day("2026-02-10"))) is null);

    [Theory]
    [InlineData("2026-02-21", "2026-03-01")]
    [InlineData("2026-02-28", "2026-03-01")]
    [InlineData("2026-03-01", "2026-03-08")]
    [InlineData("2026-03-20", "2026-03-27")]
    public void The_next_reminder_is_the_day_after_the_time_is_over_and_then_a_week_later(string today, string next)
    {
        var request = Asked("2026-01-31", Person);
        Assert.Equal(Day("2026-02-21"), request.RemindOn);
        request.Remind(Day(today));

        Assert.Equal(Day(next), request.RemindOn);
    }

    [Fact]
    public void What_is_over_is_neither_overdue_nor_answered_again()
    {
        var request = Asked("2026-01-31", Person);
        Assert.Equal((false, true), (request.IsOverdue(Day("2026-02-28")), request.IsOverdue(Day("2026-03-01"))));
        request.Refuse(InsightRefusal.Withdrawn, Day("2026-02-10"), Day("2026-02-10"));

        Assert.False(request.IsOverdue(Day("2026-03-01")));
        Assert.Throws<RuleBrokenException>(() => request.Answer(Day("2026-02-10"), Day("2026-02-10")));
        Assert.Throws<RuleBrokenException>(() => Asked("2026-02-11", Person));
    }

    private static InsightRequest Asked(string received, int? person) => InsightRequest.Register(580, 1, person, Day(received), 7, Guid.NewGuid(), Day("2026-02-10"));

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
