using System.Globalization;
using Virksomhed.Crm.Domain.Surveys;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Surveys;

public class SurveyRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly SurveyRule Usual = SurveyRule.Default(580, new DateOnly(2019, 1, 1));

    [Theory]
    [InlineData("2018-12-31", 90)]
    [InlineData("2025-12-31", 90)]
    [InlineData("2026-01-01", 60)]
    public void The_rule_of_the_day_is_the_latest_that_had_begun(string day, int between) =>
        Assert.Equal(between, new[] { Of(from: new(2026, 1, 1), between: 60), Usual }.RulesOn(DateOnly.ParseExact(day, "yyyy-MM-dd")).DaysBetween);

    [Fact]
    public void Where_nobody_has_decided_anything_nobody_is_asked()
    {
        var rule = Array.Empty<SurveyRule>().RulesOn(Today);

        Assert.Equal((false, false, 4.0m), (rule.IsOn, rule.IsVerified, rule.HighFrom));
        Assert.Contains("forslag", rule.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(89, false)]
    [InlineData(90, true)]
    [InlineData(91, true)]
    public void An_employer_is_left_alone_for_ninety_days(int? daysAgo, bool mayAsk) =>
        Assert.Equal(mayAsk, Usual.MayAskAgain(daysAgo is { } days ? Today.AddDays(-days) : null, Today));

    [Theory]
    [InlineData("3.99", false)]
    [InlineData("4.00", true)]
    [InlineData("4.01", true)]
    public void High_is_from_the_limit_on(string mean, bool isHigh) =>
        Assert.Equal(isHigh, Usual.IsHigh(decimal.Parse(mean, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, 7, 21, 4, "1 til 730 dage")]
    [InlineData(1, 1, 2, 1, null)]
    [InlineData(SurveyRule.MaxDaysBetween, 7, SurveyRule.MaxDaysOpen, 5, null)]
    [InlineData(SurveyRule.MaxDaysBetween + 1, 7, 21, 4, "1 til 730 dage")]
    [InlineData(90, 0, 21, 4, "Påmindelsen")]
    [InlineData(90, 20, 21, 4, null)]
    [InlineData(90, 21, 21, 4, "Påmindelsen")]
    [InlineData(90, 7, 1, 4, "2 til 90 dage")]
    [InlineData(90, 7, SurveyRule.MaxDaysOpen + 1, 4, "2 til 90 dage")]
    [InlineData(90, 7, 21, 0, "mellem 1 og 5")]
    [InlineData(90, 7, 21, 6, "mellem 1 og 5")]
    public void What_makes_no_sense_is_refused(int between, int remind, int open, int high, string? why) => Refusals.Check(why, () => Of(Today, between, remind, open, high));

    [Fact]
    public void A_rule_belongs_to_a_municipality_and_tells_its_source()
    {
        var rule = Of(Today);

        Assert.Equal((580, "Prøve"), (rule.MunicipalityCode, rule.Source));
    }

    [Fact]
    public void Before_the_first_rule_the_first_one_holds() => Assert.Equal(60, new[] { Of(Today, between: 60) }.RulesOn(Today.AddDays(-1)).DaysBetween);

    [Theory]
    [InlineData(SurveySubject.Contact, 89, 400, false)]
    [InlineData(SurveySubject.Contact, 90, 90, true)]
    [InlineData(SurveySubject.JobOrder, 1, 89, false)]
    [InlineData(SurveySubject.JobOrder, 1, 90, true)]
    [InlineData(SurveySubject.JobOrder, 0, 400, false)]
    [InlineData(SurveySubject.Dispatch, 30, 91, true)]
    public void A_visit_waits_for_any_survey_and_the_others_for_their_like(SurveySubject subject, int anyAgo, int alikeAgo, bool isAsked)
    {
        var about = new SurveyCandidate(subject, 1, Today.AddDays(-1), 7, 9) { LastAny = Today.AddDays(-anyAgo), LastAlike = Today.AddDays(-alikeAgo) };

        Assert.Equal(isAsked, SurveyWave.Of([about], Usual, Today).Count == 1);
    }

    [Fact]
    public void An_employer_is_asked_one_thing_a_day_and_about_an_order_before_a_visit()
    {
        SurveyCandidate[] ended = [new(SurveySubject.Contact, 1, Today.AddDays(-3), 7, 9), new(SurveySubject.JobOrder, 2, Today.AddDays(-1), 7, 9), new(SurveySubject.Contact, 3, Today.AddDays(-1), 8, 9)];

        Assert.Equal([2, 3], SurveyWave.Of(ended, Usual, Today).Select(about => about.SubjectId).Order());
    }

    private static SurveyRule Of(DateOnly from, int between = 90, int remind = 7, int open = 21, decimal high = 4) =>
        SurveyRule.Of(580, new() { ValidFrom = from, IsOn = true, DaysBetween = between, RemindAfterDays = remind, DaysOpen = open, HighFrom = high }, "Prøve");
}
