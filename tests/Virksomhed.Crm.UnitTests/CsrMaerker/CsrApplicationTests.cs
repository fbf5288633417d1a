using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

public class CsrApplicationTests
{
    private static readonly DateTime InWindow = new(2026, 11, 1, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Meeting = new(2027, 1, 12, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Reception = new(2027, 2, 25, 15, 0, 0, DateTimeKind.Utc);

    private static readonly CsrRuleSet Rules = CsrRuleSet.For(
        580, 2027,
        new() { ThresholdPercent = 10, Schemes = ["fleksjob"], OpensOn = new(2026, 10, 1), ClosesOn = new(2026, 12, 15), ClosesAt = new(12, 0) }, "Prøve", null);

    [Fact]
    public void An_application_goes_from_draft_to_awarded_and_every_step_is_kept()
    {
        var application = Awarded();

        Assert.Equal(
            [CsrStatus.Draft, CsrStatus.Submitted, CsrStatus.Screened, CsrStatus.Nominated, CsrStatus.Approved, CsrStatus.Awarded],
            application.Steps.Select(step => step.Status));
        Assert.Equal((new DateOnly(2027, 1, 12), new DateOnly(2027, 2, 25)), (application.DecidedOn, application.AwardedOn));
    }

    [Fact]
    public void The_mark_expires_when_its_year_is_over_and_not_before()
    {
        var application = Awarded();
        Assert.Throws<RuleBrokenException>(() => application.Expire(new DateTime(2027, 12, 31, 22, 59, 0, DateTimeKind.Utc)));

        application.Expire(new DateTime(2027, 12, 31, 23, 0, 0, DateTimeKind.Utc)); // midnight in Denmark
        Assert.Equal(CsrStatus.Expired, application.Status);
    }

    [Fact]
    public void A_mark_that_is_handed_over_before_its_year_counts_from_the_years_first_day()
    {
        var application = Screened();
        application.Nominate(1, InWindow);
        application.Approve(new(2026, 11, 1), 1, InWindow);
        application.Award(new(2026, 11, 1), 1, InWindow);

        Assert.Equal(new DateOnly(2027, 1, 1), application.CountedOn);
    }

    [Theory]
    [InlineData(false, true, true, "ansatte")]
    [InlineData(true, false, true, "person")]
    [InlineData(true, true, false, "bilag")]
    public void A_draft_that_lacks_something_is_not_handed_in(bool staff, bool persons, bool documents, string missing)
    {
        var application = CsrApplication.Start(580, 2027, 1, null, 1, InWindow);
        if (staff)
        {
            application.Describe(10, persons ? [new("fleksjob", 1)] : [new("smaajob", 1)], InWindow);
        }

        if (documents)
        {
            application.Attach(Document(), InWindow);
        }

        Assert.Contains(missing, Assert.Throws<RuleBrokenException>(() => application.Submit(Rules, 1, InWindow)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_deadline_only_one_that_was_sent_back_may_come_again()
    {
        var late = new DateTime(2026, 12, 20, 10, 0, 0, DateTimeKind.Utc);
        Assert.Throws<RuleBrokenException>(() => Ready().Submit(Rules, 1, late));

        var sentBack = Ready();
        sentBack.Submit(Rules, 1, InWindow);
        sentBack.SendBack("Bilaget kan ikke læses", 1, late);
        sentBack.Submit(Rules, 1, late);
        Assert.Equal((CsrStatus.Submitted, InWindow), (sentBack.Status, sentBack.SubmittedAt));
    }

    [Fact]
    public void What_does_not_meet_the_rules_is_screened_but_not_nominated()
    {
        var application = Screened(persons: 1, staff: 11);

        Assert.Equal((false, 9.0m), (application.MeetsRules, application.Percent));
        Assert.Throws<RuleBrokenException>(() => application.Nominate(1, InWindow));
    }

    [Fact]
    public void The_screening_stands_when_the_rules_are_changed_later()
    {
        var rules = CsrRuleSet.For(580, 2027, new() { ThresholdPercent = 10, Schemes = ["fleksjob"], OpensOn = new(2026, 10, 1), ClosesOn = new(2026, 12, 15) }, "Prøve", null);
        var application = Ready();
        application.Submit(rules, 1, InWindow);
        application.Screen(rules, null, 1, InWindow);
        rules.Change(new() { ThresholdPercent = 50, Schemes = ["fleksjob"] }, "før", 1, InWindow);

        Assert.True(application.MeetsRules);
    }

    [Theory]
    [InlineData(CsrStatus.Draft)]
    [InlineData(CsrStatus.Submitted)]
    [InlineData(CsrStatus.Screened)]
    [InlineData(CsrStatus.Nominated)]
    [InlineData(CsrStatus.Rejected)]
    public void No_step_is_skipped(CsrStatus status)
    {
        var application = At(status);
        Action[] later = [() => application.Approve(new(2027, 1, 12), 1, Meeting), () => application.Award(new(2027, 2, 25), 1, Reception), () => application.Expire(Reception.AddYears(1))];

        Assert.All(later.Skip(status == CsrStatus.Nominated ? 1 : 0), step => Assert.Throws<RuleBrokenException>(step));
    }

    [Fact]
    public void Only_a_draft_is_rewritten_and_only_an_unscreened_one_gets_documents()
    {
        var application = Screened();

        Assert.Throws<RuleBrokenException>(() => application.Describe(5, [], InWindow));
        Assert.Throws<RuleBrokenException>(() => application.Attach(Document(), InWindow));
    }

    [Fact]
    public void The_eleventh_document_is_refused()
    {
        var application = CsrApplication.Start(580, 2027, 1, null, 1, InWindow);
        for (var i = 0; i < CsrApplication.MaxDocuments; i++)
        {
            application.Attach(Document(), InWindow);
        }

        Assert.Throws<RuleBrokenException>(() => application.Attach(Document(), InWindow));
    }

    [Fact]
    public void Decisions_and_awards_are_not_dated_in_the_future_nor_before_what_they_follow()
    {
        var application = At(CsrStatus.Nominated);
        Assert.Throws<RuleBrokenException>(() => application.Approve(new(2027, 1, 13), 1, Meeting));
        Assert.Throws<RuleBrokenException>(() => application.Approve(new(2026, 10, 31), 1, Meeting));
        application.Approve(new(2027, 1, 12), 1, Meeting);

        Assert.Throws<RuleBrokenException>(() => application.Award(new(2027, 1, 11), 1, Reception));
    }

    private static CsrApplication At(CsrStatus status)
    {
        var application = status == CsrStatus.Draft || status == CsrStatus.Submitted ? Ready() : Screened();
        if (status == CsrStatus.Submitted)
        {
            application.Submit(Rules, 1, InWindow);
        }

        if (status == CsrStatus.Nominated)
        {
            application.Nominate(1, InWindow);
        }

        if (status == CsrStatus.Rejected)
        {
            application.Reject(new(2026, 11, 1), "Begrundelse", 1, InWindow);
        }

        return application;
    }

    private static CsrApplication Awarded()
    {
        var application = Screened();
        application.Nominate(1, InWindow);
        application.Approve(new(2027, 1, 12), 1, Meeting);
        application.Award(new(2027, 2, 25), 1, Reception);

        return application;
    }

    private static CsrApplication Screened(int persons = 1, int staff = 10)
    {
        var application = Ready(persons, staff);
        application.Submit(Rules, 1, InWindow);
        application.Screen(Rules, null, 1, InWindow);

        return application;
    }

    private static CsrApplication Ready(int persons = 1, int staff = 10)
    {
        var application = CsrApplication.Start(580, 2027, 1, null, 1, InWindow);
        application.Describe(staff, [new("fleksjob", persons)], InWindow);
        application.Attach(Document(), InWindow);

        return application;
    }

    private static CsrDocument Document() => CsrDocument.Of(580, "a.pdf", "x.pdf", CsrFileKind.Pdf, 10, 1, InWindow);
}
