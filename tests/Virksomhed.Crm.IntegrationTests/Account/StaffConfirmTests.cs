using System.Net;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The second step and showing anew who one is, for colleagues who sign in through their municipality's broker and have no password here.</summary>
public class StaffConfirmTests(StaffApp app) : IClassFixture<StaffApp>
{
    private const string Export = "/employers/export.csv?q=nordals";
    private const string Confirm = "/account/confirm/staff";
    private const string SecondStep = "/account/second-step";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(11);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_sends_who_has_been_signed_in_for_long_to_the_broker_which_asks_anew()
    {
        var (browser, _, _) = await app.Linked();
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Export));
        app.Clock.Advance(Long);

        using var asked = await browser.GetAsync(new Uri(Export, UriKind.Relative), Ct);
        var page = await browser.Page(asked.Headers.Location!.OriginalString);
        Assert.Null(page.QuerySelector("main input[type=password]"));
        using var departure = await browser.GetAsync(page.QuerySelector($"main a[href^='{Confirm}']")!.GetAttribute("href"), Ct);
        Assert.Contains("prompt=login", departure.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Contains("max_age=0", departure.Headers.Location.Query, StringComparison.Ordinal);

        Assert.Equal(Export, await BrokerWay.Arrive(browser, await BrokerWay.AnswerAt(departure.Headers.Location)));
        Assert.Equal(HttpStatusCode.OK, await browser.Status(Export));
    }

    [Fact]
    public async Task A_broker_that_did_not_ask_anew_confirms_nothing()
    {
        var (browser, _, _) = await app.Linked();
        app.Clock.Advance(Long);
        var now = app.Clock.GetUtcNow();

        foreach (var time in new object?[] { null, now.AddMinutes(-5).ToUnixTimeSeconds(), "i går" })
        {
            app.Broker.Wrong["auth_time"] = time;
            Assert.Equal(StaffApp.Refused + nameof(OpenIdFault.Failed), await BrokerWay.SignIn(browser, Confirm));
        }

        Assert.Equal(HttpStatusCode.Found, await browser.Status(Export));
    }

    [Fact]
    public async Task Somebody_else_at_the_broker_and_a_password_confirm_nothing()
    {
        var (browser, email, _) = await app.Linked();
        app.Clock.Advance(Long);
        var (other, _, _) = await app.Linked();
        Assert.Equal(StaffApp.Refused + nameof(OpenIdFault.Failed), await BrokerWay.SignIn(browser, Confirm));
        using var password = await browser.PostUnseen("/account/confirm", new() { { "Password", TestWorld.Password } });
        Assert.Equal(PublicTexts.Of("ConfirmLead"), Assert.Single((await password.Errors())[""]));
        Assert.Equal(HttpStatusCode.Found, await browser.Status(Export));

        var mine = await BrokerWay.AnswerFor(browser, Confirm);
        Assert.Equal(StaffApp.Refused + nameof(OpenIdFault.Failed), await BrokerWay.Arrive(other, mine));
        Assert.Equal(HttpStatusCode.NotFound, await (await app.SignedInAs(Role.Leder)).Status(Confirm));
        Assert.NotEmpty(email);
    }

    [Fact]
    public async Task A_form_waits_in_its_tab_while_the_person_is_at_the_broker_in_another()
    {
        var (browser, _, _) = await app.Linked(Role.Konsulent);
        using var early = await browser.PostUnseen("/account/resume", new() { { "draft", "noget fra en anden" } });
        Assert.Equal("/", early.Headers.Location!.OriginalString);
        var employer = await app.EmployerId(TestWorld.Employers[0]);
        var form = $"/contacts/log?employerId={employer}";
        var fields = FormValues.Of((AngleSharp.Html.Dom.IHtmlFormElement)(await browser.Page(form)).QuerySelector("main form[method=post]")!).Where(field => field.Key is not "Note" and not "Purposes").ToList();
        app.Clock.Advance(TimeSpan.FromHours(13));
        using var body = new FormUrlEncodedContent([.. fields, new("Note", "Skrevet i den anden fane."), new("Purposes", "Kendskab")]);
        using var late = await browser.PostAsync(form, body, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);

        using var tooEarly = await browser.PostAgain(late, [], "/account/resume");
        Assert.Equal(HttpStatusCode.Unauthorized, tooEarly.StatusCode);
        Assert.Equal("/account/signed-in", await BrokerWay.SignIn(browser, (await tooEarly.Document()).QuerySelector($"main a[target=_blank][href^='{StaffApp.Start}']")!.GetAttribute("href")!));
        Assert.Contains("Luk denne fane", await browser.Text("/account/signed-in"), StringComparison.Ordinal);
        using var back = await browser.PostAgain(tooEarly, [], "/account/resume");
        using var saved = await browser.PostAgain(back, [], form);

        Assert.StartsWith("/contacts/", saved.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_gives_rights_waits_too_while_the_person_shows_who_it_is()
    {
        var browser = (await app.Linked(Role.Konsulent)).Browser;
        app.Clock.Advance(Long);

        using var asked = await browser.PostUnseen("/account/passkeys/remove", new() { { "Passkey", "x" } });
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        var tab = (await asked.Document()).QuerySelector("main a[target=_blank]")!.GetAttribute("href")!;
        Assert.Equal("/account/signed-in", await BrokerWay.SignIn(browser, tab));
        using var back = await browser.PostAgain(asked, [], "/account/resume");
        using var sent = await browser.PostAgain(back, [], "/account/passkeys/remove");

        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    [Theory]
    [InlineData("amr", "mfa", true)]
    [InlineData("acr", StaffApp.Substantial, true)]
    [InlineData("acrs", StaffApp.Substantial, true)]
    [InlineData("acr", "https://data.gov.dk/concept/core/nsis/loa/Low", false)]
    public async Task What_the_broker_says_of_a_second_step_counts(string claim, string value, bool isEnough)
    {
        var (_, email, subject) = await app.Linked();
        app.IsThere(subject, email, StaffApp.Konsulenter);
        app.Broker.Person.Remove("amr");
        app.Broker.Person[claim] = value;
        var browser = app.Anonymous();
        Assert.Equal("/", await BrokerWay.SignIn(browser, StaffApp.Start));

        Assert.Equal(isEnough ? HttpStatusCode.OK : HttpStatusCode.Found, await browser.Status("/contacts"));
    }

    [Fact]
    public async Task Without_one_it_is_added_here_without_a_password_and_asked_for_at_the_next_sign_in()
    {
        var (_, email, subject) = await app.Linked();
        app.IsThere(subject, email, StaffApp.Konsulenter);
        app.Broker.Person["amr"] = new[] { "pwd" };
        var browser = app.Anonymous();
        await BrokerWay.SignIn(browser, StaffApp.Start);
        Assert.Contains("Tilføj et ekstra trin", await browser.Text(SecondStep), StringComparison.Ordinal);

        app.Clock.Advance(Long);
        using var stale = await browser.GetAsync(new Uri("/account/security/code", UriKind.Relative), Ct);
        Assert.StartsWith("/account/confirm?returnUrl=", stale.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var smuggled = await browser.PostUnseen("/account/security/code", new() { { "Code", "123456" } }, SecondStep);
        Assert.Equal(PublicTexts.Of("ConfirmLead"), Assert.Single((await smuggled.Errors())[""]));
        Assert.Equal("/account/security/code", await BrokerWay.SignIn(browser, $"{Confirm}?returnUrl=/account/security/code"));
        var key = (await browser.Page("/account/security/code")).QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await browser.PostForm("/account/security/code", new() { { "Code", OneTimeCode.At(key, app.Clock.GetUtcNow()) } });
        Assert.Equal(10, (await done.Document()).QuerySelectorAll("main code").Length);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/contacts"));

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var next = app.Anonymous();
        Assert.Equal("/account/login/code?ReturnUrl=%2Fcontacts", await BrokerWay.SignIn(next, $"{StaffApp.Start}?returnUrl=/contacts"));
        Assert.Equal(HttpStatusCode.Found, await next.Status("/contacts"));
        using var entered = await next.PostForm("/account/login/code?ReturnUrl=%2Fcontacts", new() { { "Code", OneTimeCode.At(key, app.Clock.GetUtcNow()) } });
        Assert.Equal("/contacts", entered.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await next.Status("/contacts"));
    }
}
