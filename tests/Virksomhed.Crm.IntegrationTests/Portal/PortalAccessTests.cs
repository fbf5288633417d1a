using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>How people come into the portal, and out again.</summary>
public class PortalAccessTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Ask = "/portaladgang/580";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_contact_person_chooses_a_password_and_lands_on_the_front_page()
    {
        var (firm, _) = await app.Firm("Inviteret ApS");
        var consultant = await app.SignedInAs(Role.Konsulent);
        await consultant.PostForm($"/employers/{firm}/portal/invite", new() { { "Name", "Karin Bruun" }, { "Email", "karin@inviteret.example" }, { "Language", "German" } }).Saved();
        var link = await Mailbox.LinkTo(app, "karin@inviteret.example");

        Assert.EndsWith("sprog=de", link, StringComparison.Ordinal);
        Assert.Contains("Inviteret ApS", Assert.Single(Mailbox.Letters(app, "karin@inviteret.example")), StringComparison.Ordinal);
        var browser = await app.AcceptInvitation("karin@inviteret.example");
        Assert.Equal("de", (await browser.Page("/portal")).DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("id=\"Password\"", await (await app.Anonymous().GetAsync(new Uri(link, UriKind.Relative), Ct)).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_an_access_signs_the_person_out_at_once_and_it_can_be_given_again()
    {
        var (firm, _) = await app.Firm("Sluttet ApS");
        var (browser, email) = await app.PortalUser(firm);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/portal"));
        var (consultant, access) = (await app.SignedInAs(Role.Konsulent), await Access(email));

        await consultant.PostForm($"/employers/{firm}/portal", [], $"/employers/{firm}/portal/users/{access}/end").Saved();

        Assert.Equal(HttpStatusCode.Found, await browser.Status("/portal"));
        using var refused = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        Assert.Equal(Login.Refusal, Assert.Single((await refused.Errors())["Password"]));
        await consultant.PostForm($"/employers/{firm}/portal/invite", new() { { "Name", "Karin Bruun" }, { "Email", email } }).Saved();
        await app.Anonymous().PostForm(await Mailbox.LinkTo(app, email), new() { { "Password", "en helt ny adgangskode" }, { "Repeated", "en helt ny adgangskode" } }).Saved();
        Assert.Equal(2, await app.Database(db => db.PortalAccesses.CountAsync(a => a.EmployerId == firm, Ct)));
    }

    [Fact]
    public async Task Somebody_unknown_asks_for_access_shows_the_address_is_theirs_and_is_let_in()
    {
        await AskFor("99000015", "ny@aabo.example");
        Assert.Equal(PortalRequestState.Unconfirmed, (await Request("ny@aabo.example")).State);
        var (consultant, visitor, link) = (await app.SignedInAs(Role.Konsulent), app.Anonymous(), await Mailbox.LinkTo(app, "ny@aabo.example"));
        Assert.DoesNotContain("ny@aabo.example", await consultant.Text("/portal-desk"), StringComparison.Ordinal);

        await visitor.PostForm(link, []).Saved();
        Assert.Contains("virker ikke mere", await visitor.Text(link), StringComparison.Ordinal);
        Assert.Contains("ny@aabo.example", await consultant.Text("/portal-desk"), StringComparison.Ordinal);
        Assert.Contains("beder om adgang", await consultant.Text("/"), StringComparison.Ordinal);
        var request = await Request("ny@aabo.example");
        await consultant.PostForm($"/portal-desk/{request.Id}", new() { { "MayInvite", "true" } }).Saved();

        var browser = await app.AcceptInvitation("ny@aabo.example");
        Assert.Contains(TestWorld.Employers[1], await browser.Text("/portal"), StringComparison.Ordinal);
        Assert.Equal((PortalRequestState.Approved, await app.UserId(Role.Konsulent)), ((await Request("ny@aabo.example")).State, (await Request("ny@aabo.example")).DecidedById));
    }

    [Fact]
    public async Task A_refused_request_is_told_by_mail_and_lets_nobody_in()
    {
        await AskFor("99000023", "fremmed@aabo.example");
        await app.Anonymous().PostForm(await Mailbox.LinkTo(app, "fremmed@aabo.example"), []).Saved();
        var (consultant, request) = (await app.SignedInAs(Role.Konsulent), await Request("fremmed@aabo.example"));

        await consultant.PostForm($"/portal-desk/{request.Id}", [], $"/portal-desk/{request.Id}/refuse").Saved();

        await Events.EventWorld.Eventually(() => Mailbox.Letters(app, "fremmed@aabo.example").Count == 2);
        Assert.False(await app.Database(db => db.Users.AnyAsync(u => u.Email == "fremmed@aabo.example", Ct)));
        Assert.Equal(HttpStatusCode.NotFound, await consultant.Status($"/portal-desk/{request.Id}"));
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_employer_or_address_are_known()
    {
        var answers = new[]
        {
            await AskFor("99000007", "ukendt1@firma.example"), await AskFor("99999993", "ukendt2@firma.example"), await AskFor("99000007", TestWorld.Email(Role.Leder)),
        };

        Assert.Single(answers.Distinct());
        await Events.EventWorld.Eventually(() => Mailbox.Letters(app, TestWorld.Email(Role.Leder)).Count == 1);
        var letters = new[] { "ukendt1@firma.example", "ukendt2@firma.example", TestWorld.Email(Role.Leder) }.Select(address => Mailbox.Letters(app, address).Single().Split("\n\n", 2)[1]);
        Assert.Single(letters.Select(letter => System.Text.RegularExpressions.Regex.Replace(letter, "bekraeft/\\S+", "")).Distinct());
    }

    [Theory]
    [InlineData("Cvr", "1990000580")]
    [InlineData("Cvr", "99000008")]
    [InlineData("Cvr", "")]
    [InlineData("ContactName", "")]
    [InlineData("ContactName", "010190-1233")]
    [InlineData("Email", "")]
    [InlineData("Email", "ingen adresse")]
    [InlineData("Phone", "12")]
    [InlineData("Homepage", "https://reklame.example")]
    public async Task A_form_that_is_wrong_or_filled_in_by_a_machine_comes_back(string field, string value)
    {
        var fields = Fields("99000015", "forkert@firma.example");
        fields.Add(field, value);
        using var refused = await Send(fields);

        Assert.NotEmpty((await refused.Errors())[field]);
        Assert.False(await app.Database(db => db.PortalRequests.AnyAsync(r => r.Email == "forkert@firma.example", Ct)));
    }

    [Fact]
    public async Task A_user_who_may_invites_a_colleague_who_sees_no_more_and_ends_the_access_again()
    {
        var (firm, units) = await app.Firm("Kolleger ApS");
        var (browser, _) = await app.PortalUser(firm, mayInvite: true, units: [units[0]]);
        await browser.PostForm("/portal/users/invite", new() { { "Name", "Kim Kollega" }, { "Email", "kim@kolleger.example" } }).Saved();
        var colleague = await app.AcceptInvitation("kim@kolleger.example");

        Assert.DoesNotContain("Kolleger ApS 2", await colleague.Text("/portal/company"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await colleague.Status("/portal/users/invite"));
        using var denied = await colleague.PostUnseen("/portal/users/invite", new() { { "Name", "X" }, { "Email", "x@kolleger.example" } }, "/portal");
        Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);

        await browser.PostForm("/portal/users", [], $"/portal/users/{await Access("kim@kolleger.example")}/end").Saved();
        Assert.Equal(HttpStatusCode.Found, await colleague.Status("/portal"));
    }

    [Fact]
    public async Task A_consultant_binds_a_user_to_a_workplace_and_it_holds_from_the_next_page_on()
    {
        var (firm, units) = await app.Firm("Bundet ApS");
        var (browser, email) = await app.PortalUser(firm);
        Assert.Contains("Bundet ApS 2", await browser.Text("/portal/company"), StringComparison.Ordinal);
        var (consultant, page) = (await app.SignedInAs(Role.Konsulent), $"/employers/{firm}/portal/users/{await Access(email)}");
        app.Clock.Advance(TimeSpan.FromSeconds(5));

        await consultant.PostForm(page, new() { { "UnitIds", $"{units[0]}" } }).Saved();

        Assert.DoesNotContain("Bundet ApS 2", await browser.Text("/portal/company"), StringComparison.Ordinal);
        var foreign = await app.Database(db => db.ProductionUnits.Where(u => u.EmployerId != firm).Select(u => u.Id).FirstAsync(Ct));
        using var refused = await consultant.PostForm(page, new() { { "UnitIds", $"{foreign}" } }, smuggled: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Staff_of_another_municipality_find_nothing_of_an_employers_portal()
    {
        var (firm, _) = await app.Firm("Vores Egen ApS");
        var (_, email) = await app.PortalUser(firm);
        var stranger = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);

        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"/employers/{firm}/portal"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"/employers/{firm}/portal/invite"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status($"/employers/{firm}/portal/users/{await Access(email)}"));
        using var posted = await stranger.PostUnseen($"/employers/{firm}/portal", new() { { "Text", "Hej" } });
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    [Fact]
    public async Task An_administrator_of_staff_neither_lists_nor_edits_users_of_employers()
    {
        var administrator = await app.SignedInAs(Role.Administrator);

        Assert.DoesNotContain(TestWorld.Email(Role.Arbejdsgiver), await administrator.Text("/users"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await administrator.Status($"/users/{await app.UserId(Role.Arbejdsgiver)}"));
    }

    private static Fields Fields(string cvr, string email) => new() { { "Cvr", cvr }, { "ContactName", "Ny Bruun" }, { "Email", email } };

    private async Task<HttpResponseMessage> Send(Fields fields)
    {
        var visitor = app.Anonymous();
        using var shown = await visitor.GetAsync(new Uri(Ask, UriKind.Relative), Ct);
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        return await visitor.PostAgain(shown, fields);
    }

    private async Task<string> AskFor(string cvr, string email)
    {
        using var answer = await Send(Fields(cvr, email));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await Mailbox.LinkTo(app, email);

        return answer.Headers.Location!.OriginalString;
    }

    private Task<PortalRequest> Request(string email) => app.Database(db => db.PortalRequests.AsNoTracking().SingleAsync(r => r.Email == email, Ct));

    private Task<int> Access(string email) => app.Database(db => (
        from access in db.PortalAccesses
        join user in db.Users on access.UserId equals user.Id
        where user.Email == email && access.EndedAt == null
        select access.Id).SingleAsync(Ct));
}
