using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.IntegrationTests.Audit;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>Signing in to the portal with MitID Erhverv, through a real broker that is a small one.</summary>
public sealed class MitIdTests : IClassFixture<MitIdApp>
{
    private const string Security = "/portal/security";
    private const string Link = "/portal/security/mitid";
    private const string Refused = "/account/login/mitid/refused/";

    private readonly MitIdApp _app;

    public MitIdTests(MitIdApp app) => (_app = app).Broker.Mend();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_who_links_MitID_signs_in_with_it_until_it_is_removed()
    {
        var (browser, email, me) = await _app.Linked("Med MitID ApS");
        Assert.Contains("Karin fra MitID", await browser.Text(Security), StringComparison.Ordinal);
        await Events.EventWorld.Eventually(() => Mailbox.Letters(_app, email).Count == 1);
        Assert.Contains("Log ind med MitID Erhverv", (await _app.Anonymous().Page("/account/login")).Body!.TextContent, StringComparison.Ordinal);

        var visitor = _app.Anonymous();
        var entries = await _app.EntriesOf(async () => Assert.Equal("/portal/messages", await MitIdApp.SignIn(visitor, "/account/login/mitid?returnUrl=/portal/messages")));
        Assert.Equal((AuditAction.SignedIn, me), Assert.Single(entries.Select(e => (e.Action, e.UserId!.Value))));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/portal"));

        await browser.PostForm(Security, [], $"{Link}/remove").Saved();
        Assert.Equal(Refused + OpenIdFault.NotLinked, await MitIdApp.SignIn(_app.Anonymous()));
        await Events.EventWorld.Eventually(() => Mailbox.Letters(_app, email).Count == 2);
    }

    [Theory]
    [InlineData("access_denied", OpenIdFault.Cancelled)]
    [InlineData("server_error", OpenIdFault.Failed)]
    public async Task Who_turns_back_is_told_so_in_the_own_language(string error, OpenIdFault fault)
    {
        _app.Broker.Error = error;

        var page = await MitIdApp.SignIn(_app.Anonymous(), "/account/login/mitid?sprog=de");

        Assert.Equal($"{Refused}{fault}?sprog=de", page);
        Assert.Equal("de", (await _app.Anonymous().Page(page)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Who_is_not_linked_is_told_how_to_ask_and_not_whether_the_company_is_known()
    {
        var (_, email, _) = await _app.Linked("Kendt ApS");
        _app.IsThere("en fremmed", await _app.Cvr(email));
        var known = await MitIdApp.SignIn(_app.Anonymous());
        _app.IsThere("en helt fremmed", "12345674");
        var unknown = await MitIdApp.SignIn(_app.Anonymous());

        Assert.Equal((Refused + OpenIdFault.NotLinked, known), (known, unknown));
        Assert.NotNull((await _app.Anonymous().Page(known)).QuerySelector("a[href='/portaladgang/580']"));
    }

    [Fact]
    public async Task The_MitID_of_another_company_is_neither_linked_nor_let_in()
    {
        var (browser, _, _) = await _app.User("Rigtig ApS");
        _app.IsThere(Guid.NewGuid().ToString(), "12345674");
        Assert.Equal(Refused + OpenIdFault.OtherCompany, await MitIdApp.LinkFrom(browser));
        Assert.DoesNotContain("Karin fra MitID", await browser.Text(Security), StringComparison.Ordinal);

        var (_, _, me) = await _app.Linked("Skiftet ApS");
        _app.Broker.Wrong["nemlogin.cvr"] = "12345674";
        var entries = await _app.EntriesOf(async () => Assert.Equal(Refused + OpenIdFault.NotLinked, await MitIdApp.SignIn(_app.Anonymous())));
        Assert.Equal((AuditAction.SignInRefused, me, null), Assert.Single(entries.Select(e => (e.Action, e.SubjectId, e.UserId))));
    }

    [Fact]
    public async Task Who_is_bound_to_a_workplace_comes_for_that_one_or_for_the_whole_company()
    {
        var (firm, units) = await _app.Firm("To Porte ApS");
        var (browser, email) = await _app.PortalUser(firm, units: [units[0]]);
        var numbers = await _app.Database(db => db.ProductionUnits.Where(u => u.EmployerId == firm).OrderBy(u => u.Id).Select(u => u.PNumber).ToListAsync(Ct));
        _app.IsThere(Guid.NewGuid().ToString(), await _app.Cvr(email));
        _app.Broker.Person["nemlogin.p_number"] = numbers[1];
        Assert.Equal(Refused + OpenIdFault.OtherCompany, await MitIdApp.LinkFrom(browser));

        _app.Broker.Person["nemlogin.p_number"] = numbers[0];
        Assert.Equal(Security, await MitIdApp.LinkFrom(browser));
        Assert.Equal("/portal", await MitIdApp.SignIn(_app.Anonymous()));
        _app.Broker.Person.Remove("nemlogin.p_number");
        Assert.Equal("/portal", await MitIdApp.SignIn(_app.Anonymous()));
    }

    [Fact]
    public async Task A_MitID_is_one_users_and_linked_by_the_one_who_began()
    {
        var (firm, _) = await _app.Firm("Fælles ApS");
        var ((first, email), (second, _)) = (await _app.PortalUser(firm), await _app.PortalUser(firm));
        _app.IsThere(Guid.NewGuid().ToString(), await _app.Cvr(email));
        Assert.Equal(Security, await MitIdApp.LinkFrom(first));
        Assert.Equal(Refused + OpenIdFault.Taken, await MitIdApp.LinkFrom(second));

        using var wrong = await second.PostForm(Link, new() { { "Password", "noget helt andet" } });
        Assert.Single((await wrong.Errors())["Password"]);
        using var begun = await second.PostForm(Link, new() { { "Password", TestWorld.Password } });
        await second.PostUnseen("/account/logout", [], "/portal").Saved();
        _app.IsThere(Guid.NewGuid().ToString(), await _app.Cvr(email));
        Assert.Equal(Refused + OpenIdFault.Failed, await BrokerWay.Arrive(second, await BrokerWay.AnswerAt(await MitIdApp.Leaving(begun))));
    }

    [Fact]
    public async Task An_ended_access_is_closed_to_MitID_too()
    {
        var (_, email, _) = await _app.Linked("Ophørt ApS");
        await _app.Database(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == email, Ct)).IsActive = false;
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(Refused + OpenIdFault.NotLinked, await MitIdApp.SignIn(_app.Anonymous()));
    }
}
