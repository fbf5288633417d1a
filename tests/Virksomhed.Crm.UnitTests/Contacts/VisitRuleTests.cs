using Virksomhed.Crm.Domain.Contacts;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Contacts;

public class VisitRuleTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly VisitFacts Visit = new(ContactForm.Visit, ContactPersonsMet: 1, Minutes: 30, HeldOn: Day, RegisteredOn: Day, AnotherCountedThatDay: false);

    public static TheoryData<ContactForm, int, bool, NotCounted?> DefaultRule => new()
    {
        { ContactForm.Visit, 1, false, null },
        { ContactForm.Video, 1, false, null },
        { ContactForm.Visit, 3, false, null },
        { ContactForm.Phone, 1, false, NotCounted.WrongForm },
        { ContactForm.Mail, 1, false, NotCounted.WrongForm },
        { ContactForm.Event, 1, false, NotCounted.WrongForm },
        { ContactForm.Visit, 0, false, NotCounted.NoContactPerson },
        { ContactForm.Visit, 1, true, NotCounted.AlreadyCountedThatDay },
        { ContactForm.Phone, 0, true, NotCounted.WrongForm },
    };

    [Theory, MemberData(nameof(DefaultRule))]
    public void The_default_rule_counts_a_meeting_with_a_named_person_once_a_day(ContactForm form, int persons, bool another, NotCounted? expected) =>
        Assert.Equal(expected, VisitRule.Default(580, Day).Decide(Visit with { Form = form, ContactPersonsMet = persons, AnotherCountedThatDay = another }));

    [Theory]
    [InlineData(null, NotCounted.TooShort)]
    [InlineData(14, NotCounted.TooShort)]
    [InlineData(15, null)]
    [InlineData(16, null)]
    public void A_rule_may_ask_for_a_length(int? minutes, NotCounted? expected) =>
        Assert.Equal(expected, Rule(minimumMinutes: 15).Decide(Visit with { Minutes = minutes }));

    [Theory]
    [InlineData(0, null)]
    [InlineData(7, null)]
    [InlineData(8, NotCounted.RegisteredTooLate)]
    public void A_rule_may_ask_for_registration_in_time(int daysLater, NotCounted? expected) =>
        Assert.Equal(expected, Rule(registeredWithinDays: 7).Decide(Visit with { RegisteredOn = Day.AddDays(daysLater) }));

    [Fact]
    public void A_rule_may_leave_out_video_and_persons_and_days()
    {
        var rule = Rule(video: false, person: false, once: false);

        Assert.Equal(NotCounted.WrongForm, rule.Decide(Visit with { Form = ContactForm.Video }));
        Assert.Null(rule.Decide(Visit with { ContactPersonsMet = 0, AnotherCountedThatDay = true }));
    }

    [Theory]
    [InlineData("2024-12-31", "2024-01-01")]
    [InlineData("2025-01-01", "2025-01-01")]
    [InlineData("2026-06-30", "2025-01-01")]
    [InlineData("2026-07-01", "2026-07-01")]
    [InlineData("2020-01-01", "2024-01-01")]
    public void The_rule_of_the_day_is_the_latest_that_had_begun(string day, string expected)
    {
        var rules = new[] { "2025-01-01", "2026-07-01", "2024-01-01" }.Select(from => VisitRule.Default(580, DateOnly.Parse(from, null)));

        Assert.Equal(DateOnly.Parse(expected, null), rules.RulesOn(DateOnly.Parse(day, null)).ValidFrom);
    }

    [Fact]
    public void The_default_rule_says_that_it_is_our_proposal() => Assert.Contains("forslag", VisitRule.Default(580, Day).Source, StringComparison.Ordinal);

    [Fact]
    public void A_municipality_without_a_rule_is_told_to_set_one() =>
        Refusals.Check("besøgsregel", () => Array.Empty<VisitRule>().RulesOn(Day));

    private static VisitRule Rule(bool video = true, bool person = true, bool once = true, int? minimumMinutes = null, int? registeredWithinDays = null)
    {
        var rule = VisitRule.Default(580, Day);
        rule.Change(Day, video, person, once, minimumMinutes, registeredWithinDays);

        return rule;
    }
}
