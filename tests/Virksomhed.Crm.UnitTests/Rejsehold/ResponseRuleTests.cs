using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Rejsehold;

public class ResponseRuleTests
{
    private static readonly ResponseRule Usual = ResponseRule.Default(580, new DateOnly(2020, 1, 1));

    [Theory]
    [InlineData("2019-12-31", 2)]
    [InlineData("2025-12-31", 2)]
    [InlineData("2026-01-01", 3)]
    public void The_rule_of_the_day_is_the_latest_that_had_begun(string day, int within) =>
        Assert.Equal(within, new[] { Rule("2026-01-01", ClosedDays.None, visit: 3), Usual }.RulesOn(Day(day)).VisitWithin);

    [Fact]
    public void Before_the_first_rule_the_first_one_holds() => Assert.Equal(3, new[] { Rule("2026-01-01", ClosedDays.None, visit: 3) }.RulesOn(Day("2025-12-31")).VisitWithin);

    [Fact]
    public void Where_no_rule_was_made_the_unverified_proposal_holds()
    {
        var rule = Array.Empty<ResponseRule>().RulesOn(Day("2026-11-23"));

        Assert.Equal((1, 2, false), (rule.ContactWithin, rule.VisitWithin, rule.IsVerified));
        Assert.Contains("forslag", rule.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, "inden for 1 til 30 arbejdsdage")]
    [InlineData(0, 1, null)]
    [InlineData(0, ResponseRule.MaxDays, null)]
    [InlineData(0, ResponseRule.MaxDays + 1, "inden for 1 til 30 arbejdsdage")]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, "ikke loves senere end besøget")]
    [InlineData(-1, 2, "ikke loves senere end besøget")]
    public void A_promise_that_cannot_be_kept_is_refused(int contact, int visit, string? why) => Refusals.Check(why, () => Rule("2026-01-01", ClosedDays.None, contact, visit));

    [Fact]
    public void A_rule_belongs_to_a_municipality_and_tells_its_source()
    {
        var rule = Rule("2026-01-01", ClosedDays.None);

        Assert.Equal((580, "Prøve"), (rule.MunicipalityCode, rule.Source));
    }

    private static ResponseRule Rule(string from, ClosedDays closed, int contact = 1, int visit = 2) => ResponseRule.Of(580, Terms(from, closed, contact, visit), "Prøve");

    private static ResponseTerms Terms(string from, ClosedDays closed, int contact, int visit) =>
        new() { ValidFrom = Day(from), ContactWithin = contact, VisitWithin = visit, Closed = closed };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
