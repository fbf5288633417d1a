using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Events;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>What employers ask for in the portal, write and answer.</summary>
public class PortalRequestTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sickness", InquiryNeeds.Fastholdelse)]
    [InlineData("upskilling", InquiryNeeds.Laerlinge)]
    [InlineData("schemes", InquiryNeeds.Ordninger)]
    [InlineData("other", InquiryNeeds.Andet)]
    public async Task A_short_form_becomes_an_inquiry_with_a_number_a_mail_and_a_clock(string kind, InquiryNeeds needs)
    {
        var (firm, _) = await app.Firm($"Beder om {kind} ApS");
        var (browser, email) = await app.PortalUser(firm);
        Fields fields = new() { { "Text", "Ring til os om det" }, { "Phone", "10 00 08 00" } };

        if (needs == InquiryNeeds.Laerlinge)
        {
            fields.Add("Needs", $"{needs}");
        }

        using var sent = await browser.PostForm($"/portal/help/{kind}", fields);
        var page = await browser.Text(sent.Headers.Location!.OriginalString);
        var inquiry = await Latest(firm);

        Assert.Contains(inquiry.Reference, page, StringComparison.Ordinal);
        Assert.Contains("Ring til os om det", page, StringComparison.Ordinal);
        Assert.Equal((InquirySource.Portal, needs, "10000800", email), (inquiry.Source, inquiry.Needs, inquiry.Phone, inquiry.Email));
        Assert.NotNull(inquiry.AskedById);
        await Mailbox.LinkTo(app, email);
        Assert.Contains("Beder om", await (await app.SignedInAs(Role.Konsulent)).Text("/inquiries?source=Portal"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/portal/help/other", "Text", "")]
    [InlineData("/portal/help/other", "Text", "Han hedder 010190-1233")]
    [InlineData("/portal/help/other", "Phone", "1")]
    [InlineData("/portal/help/upskilling", "Needs", "")]
    [InlineData("/portal/recruit/1", "Title", "")]
    [InlineData("/portal/recruit/1", "Positions", "0")]
    [InlineData("/portal/recruit/1", "Positions", "mange")]
    [InlineData("/portal/recruit/2", "Place", "")]
    [InlineData("/portal/messages", "Text", "")]
    [InlineData("/portal/messages", "Text", "010190-1233")]
    [InlineData("/portal/company", "Text", "010190-1233")]
    public async Task A_wrong_form_comes_back_with_the_reason_beside_the_field(string form, string field, string value)
    {
        var browser = await app.SignedInAs(Role.Arbejdsgiver);
        using var refused = await browser.PostForm(form, value.Length == 0 && field == "Needs" ? [] : new() { { field, value } });

        Assert.NotEmpty((await refused.Errors())[field]);
    }

    [Fact]
    public async Task A_wish_for_colleagues_is_kept_step_by_step_and_sent_as_one_inquiry()
    {
        var (firm, _) = await app.Firm("Søger Folk ApS");
        var (browser, email) = await app.PortalUser(firm);
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/portal/recruit/send"));
        await browser.PostForm("/portal/recruit/1", new() { { "Title", "Tjener" }, { "Positions", "3" }, { "Kind", "Ordinary" } }).Saved();
        Assert.Contains("kladden er ikke sendt", await browser.Text("/portal"), StringComparison.Ordinal);
        using var early = await browser.PostForm("/portal/recruit/send", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);

        var again = await app.SignedInWith(email, TestWorld.Password);
        Assert.Equal("Tjener", (await again.Page("/portal/recruit/1")).QuerySelector("#Title")!.GetAttribute("value"));
        await again.PostForm("/portal/recruit/2", new() { { "Place", "Padborg" }, { "StartsOn", "2027-01-04" }, { "Hours", "30 timer" } }).Saved();
        await again.PostForm("/portal/recruit/3", new() { { "Services", "JobAd", "Screening" }, { "Requirements", "Taler tysk" } }).Saved();
        using var sent = await again.PostForm("/portal/recruit/send", []);

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Equal(
            "Stilling: Tjener\nAntal: 3\nAnsættelse: Ordinært job\nStart: 4. januar 2027\nSted: Padborg\nTimer: 30 timer\nØnsker hjælp til: Jobannonce, Screening\nKrav: Taler tysk",
            (await Latest(firm)).Text);
        Assert.Equal(HttpStatusCode.NotFound, await again.Status("/portal/recruit/send"));
    }

    [Fact]
    public async Task A_consultant_makes_the_order_of_a_wish_without_typing_it_again_and_the_employer_follows_it()
    {
        var (firm, _) = await app.Firm("Følger Ordren ApS");
        var (browser, _) = await app.PortalUser(firm);
        await browser.PostForm("/portal/recruit/1", new() { { "Title", "Kok" }, { "Positions", "28" }, { "Kind", "Ordinary" } }).Saved();
        await browser.PostForm("/portal/recruit/2", new() { { "Place", "Padborg" }, { "StartsOn", "2027-01-04" }, { "Hours", "30 timer" } }).Saved();
        await browser.PostForm("/portal/recruit/3", new() { { "Services", "CvSearch", "Screening" }, { "Requirements", "Taler tysk" } }).Saved();
        await browser.PostForm("/portal/recruit/send", []).Saved();
        var (consultant, inquiry) = (await app.SignedInAs(Role.Konsulent), (await Latest(firm)).Id);

        await consultant.PostForm($"/job-orders/new?inquiryId={inquiry}", []).Saved();

        var order = await app.Database(db => db.JobOrders.SingleAsync(o => o.InquiryId == inquiry, Ct));
        Assert.Equal(("Kok", 28, "Padborg", new DateOnly(2027, 1, 4)), (order.Title, order.Positions, order.Place, order.StartsOn));
        Assert.Equal("Taler tysk\nTimer: 30 timer", order.Requirements);
        Assert.Equal(JobOrderServices.CvSearch | JobOrderServices.Screening, order.Services);
        Assert.False(await app.Database(db => db.RecruitmentDrafts.AnyAsync(d => d.EmployerId == firm, Ct)));
        Assert.Contains("28 stillinger", await browser.Text("/portal"), StringComparison.Ordinal);
        Assert.Contains($"/portal/orders/{order.Id}", (await browser.Page($"/portal/requests/{inquiry}")).Body!.InnerHtml, StringComparison.Ordinal);
        await consultant.PostForm($"/job-orders/{order.Id}", new() { { "Phase", "Qualified" } }, $"/job-orders/{order.Id}/move").Saved();
        Assert.Contains("Vi går i gang med at finde kandidater", await browser.Text($"/portal/orders/{order.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_can_be_given_up_and_is_nobody_elses()
    {
        var (firm, _) = await app.Firm("Fortryder ApS");
        var ((browser, _), (colleague, _)) = (await app.PortalUser(firm), await app.PortalUser(firm));
        await browser.PostForm("/portal/recruit/1", new() { { "Title", "Kok" }, { "Positions", "1" }, { "Kind", "Fleksjob" } }).Saved();
        Assert.Equal(HttpStatusCode.NotFound, await colleague.Status("/portal/recruit/send"));

        await browser.PostForm("/portal/recruit/send", [], "/portal/recruit/drop").Saved();

        Assert.Equal(HttpStatusCode.NotFound, await browser.Status("/portal/recruit/send"));
    }

    [Fact]
    public async Task The_employer_follows_a_request_until_it_is_closed()
    {
        var (firm, _) = await app.Firm("Følger Med ApS");
        var (browser, _) = await app.PortalUser(firm);
        await browser.PostForm("/portal/help/other", new() { { "Text", "Hvordan går det?" } }).Saved();
        var (page, consultant, id) = ($"/portal/requests/{(await Latest(firm)).Id}", await app.SignedInAs(Role.Konsulent), (await Latest(firm)).Id);
        Assert.Contains("Vi svarer senest", await browser.Text(page), StringComparison.Ordinal);

        await consultant.PostForm($"/inquiries/{id}", [], $"/inquiries/{id}/take").Saved();
        Assert.Contains("Karen Konsulent har den", await browser.Text(page), StringComparison.Ordinal);
        await consultant.PostForm($"/inquiries/{id}/answer", new() { { "Form", "Phone" }, { "Note", "Hemmelig note" } }).Saved();
        var answered = await browser.Text(page);
        Assert.Contains("I har fået svar", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelig note", answered, StringComparison.Ordinal);
        await consultant.PostForm($"/inquiries/{id}/close", new() { { "Outcome", "Helped" } }).Saved();
        Assert.Contains("Se alle 1", await browser.Text("/portal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_go_both_ways_and_the_mails_tell_nothing_of_what_they_say()
    {
        var (firm, _) = await app.Firm("Skriver Sammen ApS");
        var (browser, email) = await app.PortalUser(firm, language: InquiryLanguage.German);
        var consultant = await app.SignedInAs(Role.Konsulent);
        await consultant.PostForm($"/employers/{firm}", [], $"/employers/{firm}/assignment").Saved();

        await browser.PostForm("/portal/messages", new() { { "Text", "Können Sie uns helfen?" } }).Saved();
        await EventWorld.Eventually(() => Mailbox.Letters(app, TestWorld.Email(Role.Konsulent)).Any(letter => letter.Contains("Skriver Sammen ApS", StringComparison.Ordinal)));
        Assert.Contains("1 ny besked", await consultant.Text($"/employers/{firm}"), StringComparison.Ordinal);
        Assert.Contains("Skriver Sammen ApS", await consultant.Text("/portal-desk"), StringComparison.Ordinal);
        Assert.Contains("Können Sie uns helfen?", await consultant.Text($"/employers/{firm}/portal"), StringComparison.Ordinal);
        Assert.DoesNotContain("Skriver Sammen ApS", await consultant.Text("/portal-desk"), StringComparison.Ordinal);

        await consultant.PostForm($"/employers/{firm}/portal", new() { { "Text", "Ja, i morgen" } }).Saved();
        Assert.Contains("1 neue Nachricht", await browser.Text("/portal"), StringComparison.Ordinal);
        Assert.Contains("Ja, i morgen", await browser.Text("/portal/messages"), StringComparison.Ordinal);
        Assert.DoesNotContain("neue Nachricht", await browser.Text("/portal"), StringComparison.Ordinal);
        await EventWorld.Eventually(() => Mailbox.Letters(app, email).Count == 1);
        Assert.Contains("Neue Nachricht von der Kommune Aabenraa", Mailbox.Letters(app, email)[0], StringComparison.Ordinal);
        Assert.DoesNotContain("i morgen", Mailbox.Letters(app, email)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_written_to_who_cannot_read_it()
    {
        var (firm, _) = await app.Firm("Ingen Brugere ApS");
        using var refused = await (await app.SignedInAs(Role.Konsulent)).PostForm($"/employers/{firm}/portal", new() { { "Text", "Hallo" } });

        Assert.Contains("Invitér en bruger først", Assert.Single((await refused.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employer_answers_an_invitation_and_takes_no_place_that_others_have()
    {
        var consultant = await app.SignedInAs(Role.Konsulent);
        var planned = await app.PlanEvent(consultant, capacity: 3);
        var (link, _) = await app.InviteTo(consultant, planned, TestWorld.Employers[1]);
        await EventWorld.Answer(app.Anonymous(), link, comes: true, persons: 2).Saved();
        await app.InviteTo(consultant, planned, TestWorld.Employers[0]);
        var browser = await app.SignedInAs(Role.Arbejdsgiver);
        var page = (await browser.Page("/portal/events")).QuerySelector("main a[href^='/portal/events/']")!.GetAttribute("href")!;
        Assert.Contains("1 ledige pladser", await browser.Text(page), StringComparison.Ordinal);

        await browser.PostForm(page, new() { { "Comes", "True" }, { "Participant", "Arne" }, { "Persons", "2" } }).Saved();
        Assert.Contains("På venteliste", await browser.Text("/portal/events"), StringComparison.Ordinal);
        await browser.PostForm(page, new() { { "Comes", "True" }, { "Persons", "1" } }).Saved();
        Assert.Contains("Tilmeldt", await browser.Text("/portal/events"), StringComparison.Ordinal);
        using var refused = await browser.PostForm(page, new() { { "Comes", "True" }, { "Persons", "99" } });
        Assert.NotEmpty((await refused.Errors())["Persons"]);
    }

    [Fact]
    public async Task Wishes_and_consent_are_shown_to_staff_and_the_second_who_saves_is_told()
    {
        var (firm, _) = await app.Firm("Ønsker Ro ApS");
        var (browser, _) = await app.PortalUser(firm);
        await browser.PostForm("/portal/company", new() { { "HowOften", "Yearly" }, { "Consents", "true" }, { "Text", "Ring om formiddagen" } }).Saved();
        var staff = await (await app.SignedInAs(Role.Konsulent)).Text($"/employers/{firm}/portal");

        Assert.Contains("En gang om året", staff, StringComparison.Ordinal);
        Assert.Contains("Ring om formiddagen", staff, StringComparison.Ordinal);
        Assert.Contains("Givet i portalen", staff, StringComparison.Ordinal);
        using var stale = await browser.PostForm("/portal/company", new() { { "Version", $"{Guid.NewGuid()}" }, { "Text", "Om aftenen" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        await browser.PostForm("/portal/company", new() { { "Consents", "false" } }).Saved();
        Assert.Null(await app.Database(db => db.EmployerWishes.Where(w => w.EmployerId == firm).Select(w => w.ConsentedAt).SingleAsync(Ct)));
    }

    [Fact]
    public async Task The_language_is_chosen_once_and_remembered()
    {
        var (firm, _) = await app.Firm("Sprogskifte ApS");
        var (browser, email) = await app.PortalUser(firm);
        using var chosen = await browser.PostUnseen("/portal/language", new() { { "Language", "en" }, { "ReturnUrl", "/portal/users" } }, "/portal");
        Assert.Equal("/portal/users", chosen.Headers.Location!.OriginalString);

        Assert.Equal("Users", (await browser.Page("/portal/users")).QuerySelector("h1")!.TextContent);
        using var login = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        Assert.Equal("/portal", login.Headers.Location!.OriginalString);
        using var elsewhere = await browser.PostUnseen("/portal/language", new() { { "Language", "da" }, { "ReturnUrl", "https://evil.example" } }, "/portal");
        Assert.Equal("/portal", elsewhere.Headers.Location!.OriginalString);
    }

    private Task<Inquiry> Latest(int firm) => app.Database(db => db.Inquiries.AsNoTracking().Where(i => i.EmployerId == firm).OrderByDescending(i => i.Id).FirstAsync(Ct));
}
