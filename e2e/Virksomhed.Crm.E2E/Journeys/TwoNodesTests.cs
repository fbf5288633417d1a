using System.Net;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>Two nodes on one database, however the rest of the run is set.</summary>
public sealed class TwoNodeApp : BrowserApp
{
    protected override int Nodes => 2;
}

/// <summary>What a person does on one node holds on the other.</summary>
public class TwoNodesTests(TwoNodeApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<TwoNodeApp>
{
    private const string Note = "Skrevet på den anden";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R38")]
    public async Task Signed_in_on_one_node_a_contact_is_logged_on_the_other_and_signing_out_ends_both()
    {
        var cookies = new CookieContainer(); // which know hosts, and not ports
        using var first = Node(0, cookies);
        using var second = Node(1, cookies);
        using var signedIn = await first.PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", TestWorld.Password } });
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        var session = cookies.GetAllCookies().Single(cookie => cookie.Name == "crm");

        var url = $"/contacts/log?employerId={await App.EmployerId(TestWorld.Employers[1])}";
        var form = await first.Page(url);
        Fields contact = new() { { "FormKey", form.QuerySelector("[name=FormKey]")!.GetAttribute("value")! }, { "Form", "Phone" }, { "Purposes", "Kendskab" }, { "Note", Note } };
        using var saved = await second.PostForm(url, contact);
        using var again = await first.PostForm(url, contact);
        Assert.Equal((HttpStatusCode.Found, saved.Headers.Location), (saved.StatusCode, again.Headers.Location));
        Assert.Contains(Note, (await first.Page(saved.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);

        using var signedOut = await first.PostForm("/account", [], "/account/logout");
        App.Clock.Advance(SessionCache.Believed);
        var copy = new CookieContainer();
        copy.Add(session);
        using var stolen = Node(1, copy);
        using var refused = await stolen.GetAsync(new Uri("/account", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
    }

    [Fact]
    [Trait("Requirement", "R38")]
    public async Task A_browser_behind_the_proxy_does_not_notice_that_its_requests_go_here_and_there()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);

        for (var visit = 0; visit < 6; visit++)
        {
            await page.GotoAsync(visit % 2 == 0 ? "/employers" : "/contacts");
            await Expect(page.Locator("h1")).ToBeVisibleAsync();
            Assert.StartsWith(App.Address, page.Url, StringComparison.Ordinal);
            Assert.DoesNotContain("/account/login", page.Url, StringComparison.Ordinal);
        }
    }

    private HttpClient Node(int number, CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(App.NodeAddresses[number]) };
}
