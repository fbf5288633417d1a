using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.JobOrders;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Surveys;

public class SurveyRunnerTests(SurveyApp app) : IClassFixture<SurveyApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_met_is_asked_the_day_after_a_visit_and_only_once()
    {
        var firm = await app.NewFirm();
        await app.Visit(firm, daysAgo: 0);
        await app.Run();
        Assert.Empty(await app.Invitations(firm));

        await app.Visit(firm, daysAgo: 1);
        await app.Run();
        await app.Run();
        var invitation = Assert.Single(await app.Invitations(firm));
        Assert.Equal((SurveySubject.Contact, firm.PersonId, app.Clock.Today().AddDays(21)), (invitation.Subject, invitation.ContactPersonId, invitation.ClosesOn));
        await Mailbox.LinkTo(app, firm.Email);
        var letter = Assert.Single(Mailbox.Letters(app, firm.Email));
        Assert.DoesNotContain(invitation.TokenHash, letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(89, 1)]
    [InlineData(90, 2)]
    [InlineData(91, 2)]
    public async Task After_a_survey_the_employer_is_left_alone_for_ninety_days(int days, int surveys)
    {
        var firm = await app.NewFirm();
        await app.Visit(firm, daysAgo: 2);
        await app.Run();
        await app.Database(db => db.SurveyInvitations.Where(i => i.EmployerId == firm.EmployerId).ExecuteUpdateAsync(set => set.SetProperty(i => i.SentOn, app.Clock.Today().AddDays(-days)), Ct));
        await app.Visit(firm, daysAgo: 1);
        await app.Run();

        Assert.Equal(surveys, (await app.Invitations(firm)).Count);
    }

    [Fact]
    public async Task Nobody_is_asked_about_a_call_about_what_is_long_past_or_without_an_address()
    {
        var (called, past, mailless) = (await app.NewFirm(), await app.NewFirm(), await app.NewFirm(email: null));
        await app.Visit(called, form: ContactForm.Phone);
        await app.Visit(past, daysAgo: SurveyWave.LookBackDays + 1);
        await app.Visit(mailless);
        await app.Run();

        Assert.All([called, past, mailless], firm => Assert.Empty(app.Invitations(firm).Result));
    }

    [Fact]
    public async Task Protected_and_ceased_employers_and_those_who_wish_to_be_left_alone_are_not_asked()
    {
        var (isProtected, ceased, quiet) = (await app.NewFirm(isProtected: true), await app.NewFirm(hasCeased: true), await app.NewFirm());
        var user = await app.UserId(Role.Arbejdsgiver);
        await app.Database(async db =>
        {
            var wish = EmployerWish.Of(TestWorld.Aabenraa, quiet.EmployerId);
            wish.Say(ContactWish.OnlyWhenAsked, consents: false, null, user, app.Clock.UtcNow());
            db.EmployerWishes.Add(wish);
            await db.SaveChangesAsync(Ct);
        });

        foreach (var firm in new[] { isProtected, ceased, quiet })
        {
            await app.Visit(firm);
        }

        await app.Run();
        Assert.All([isProtected, ceased, quiet], firm => Assert.Empty(app.Invitations(firm).Result));
    }

    [Fact]
    public async Task A_closed_order_asks_its_contact_person_also_soon_after_a_visit()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Receive(client);
        var email = $"ordre{Guid.NewGuid():N}@firma.example";
        var person = await app.Database(async db =>
        {
            var added = ContactPerson.Add(await db.Employers.SingleAsync(e => e.Name == JobOrderWorld.Employer, Ct), "Olga Ordre", null, null, email);
            db.ContactPersons.Add(added);
            await db.SaveChangesAsync(Ct);

            return added.Id;
        });
        await client.PostForm($"{order}/edit", new() { { "ContactPersonId", $"{person}" } }).Saved();
        await client.PostForm($"{order}/close", new() { { "Reason", "Withdrawn" } }).Saved();
        await app.Database(db => db.JobOrders.Where(o => o.Phase == JobOrderPhase.NotFilled).ExecuteUpdateAsync(set => set.SetProperty(o => o.ClosedOn, app.Clock.Today().AddDays(-1)), Ct));
        await app.Run();

        var invitation = await app.Database(db => db.SurveyInvitations.SingleAsync(i => i.ContactPersonId == person, Ct));
        Assert.Equal(SurveySubject.JobOrder, invitation.Subject);
        Assert.Contains("finde medarbejdere", await Letter(email), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_case_asks_somebody_at_the_workplace_in_words_that_tell_of_no_case()
    {
        var (firm, frode) = (await app.NewFirm(), await app.UserId(Role.Fastholdelseskonsulent));
        await app.Database(async db =>
        {
            var (unit, today) = (await db.ProductionUnits.SingleAsync(u => u.Id == firm.UnitId, Ct), app.Clock.Today());
            var sag = Fastholdelsessag.Open(unit, frode, new() { OpenedOn = today.AddDays(-20), AskedBy = default, AskedThrough = default, LongLeave = default }, Guid.NewGuid(), app.Clock.UtcNow());
            sag.Close(FastholdelseOutcome.FullyBack, today.AddDays(-1), frode, today);
            db.Fastholdelsessager.Add(sag);
            await db.SaveChangesAsync(Ct);
        });
        await app.Run();

        Assert.Equal(SurveySubject.Fastholdelsessag, Assert.Single(await app.Invitations(firm)).Subject);
        var letter = await Letter(firm.Email);
        Assert.All(["sag", "fasthold", "syge"], word => Assert.DoesNotContain(word, letter, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_once_and_both_links_work()
    {
        var (silent, quick) = (await app.NewFirm(), await app.NewFirm());
        await app.Visit(silent);
        await app.Visit(quick);
        await app.Run();
        var first = await Mailbox.LinkTo(app, silent.Email);
        using var answered = await app.Anonymous().PostForm(await Mailbox.LinkTo(app, quick.Email), SurveyWorld.Answer());
        await Back(silent, 6);
        await app.Run();
        Assert.Null((await app.Invitations(silent)).Single().RemindedOn);

        await Back(silent, 1);
        await Back(quick, 7);
        await app.Run();
        await app.Run();
        Assert.Equal((app.Clock.Today(), null), ((await app.Invitations(silent)).Single().RemindedOn, (await app.Invitations(quick)).Single().RemindedOn));
        await Wait(() => Mailbox.Letters(app, silent.Email).Count == 2);
        var letters = Mailbox.Letters(app, silent.Email);
        Assert.Single(letters, letter => letter.Contains("eneste", StringComparison.Ordinal));
        Assert.NotNull((await app.Anonymous().Page(first)).QuerySelector("[name=Service]"));
        Assert.NotNull((await app.Anonymous().Page(await Mailbox.LinkTo(app, silent.Email))).QuerySelector("[name=Service]"));
    }

    [Fact]
    public async Task Two_nodes_at_once_write_one_letter_each_to_nobody()
    {
        var firms = new List<SurveyWorld.Firm>();

        for (var i = 0; i < 5; i++)
        {
            firms.Add(await app.NewFirm());
            await app.Visit(firms[^1]);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(app.Run, Ct)));

        foreach (var firm in firms)
        {
            Assert.Single(await app.Invitations(firm));
            await Mailbox.LinkTo(app, firm.Email);
            Assert.Single(Mailbox.Letters(app, firm.Email));
        }
    }

    [Fact]
    public async Task What_is_over_is_closed_and_forgets_who_answered()
    {
        var firm = await app.NewFirm();
        await app.Visit(firm);
        await app.Run();
        var link = await Mailbox.LinkTo(app, firm.Email);
        using var answered = await app.Anonymous().PostForm(link, SurveyWorld.Answer());
        Assert.Equal(SurveyState.Answered, (await app.Invitations(firm)).Single().State);
        await app.Database(db => db.SurveyInvitations.Where(i => i.EmployerId == firm.EmployerId).ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosesOn, app.Clock.Today().AddDays(-1)), Ct));
        await app.Run();

        Assert.Equal(SurveyState.Closed, (await app.Invitations(firm)).Single().State);
        Assert.Contains("lukket", (await app.Anonymous().Page(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_has_not_turned_it_on_writes_to_nobody()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        var firm = await own.NewFirm();
        await own.Visit(firm);
        Assert.Equal(0, await own.Run());

        await own.TurnOn(from: own.Clock.Today());
        Assert.Equal(0, await own.Run()); // what was before the rule is not asked about
    }

    private Task Back(SurveyWorld.Firm firm, int days) => app.Database(async db =>
    {
        var sentOn = (await db.SurveyInvitations.AsNoTracking().SingleAsync(i => i.EmployerId == firm.EmployerId, Ct)).SentOn.AddDays(-days);
        await db.SurveyInvitations.Where(i => i.EmployerId == firm.EmployerId).ExecuteUpdateAsync(set => set.SetProperty(i => i.SentOn, sentOn), Ct);
    });

    private async Task<string> Letter(string email)
    {
        await Mailbox.LinkTo(app, email);

        return Mailbox.Letters(app, email)[^1].Split("8bit")[1]; // what follows the headers
    }

    private static async Task Wait(Func<bool> until)
    {
        for (var attempt = 0; attempt < 100 && !until(); attempt++)
        {
            await Task.Delay(50, Ct);
        }
    }
}
