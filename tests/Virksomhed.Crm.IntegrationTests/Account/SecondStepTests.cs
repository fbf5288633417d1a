using System.Net;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Portal;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app as it is in production, where every role is asked for more than a password.</summary>
public sealed class TwoStepApp : SessionApp
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), .. Role.All.Select(role => KeyValuePair.Create($"SecondStep:{role}", "true"))];
}

[Trait("Requirement", "R3")]
public class SecondStepTests(TwoStepApp app) : IClassFixture<TwoStepApp>
{
    private const string Page = "/account/second-step";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Leder)]
    [InlineData(Role.Arbejdsgiver)]
    public async Task Whoever_has_shown_a_password_alone_is_sent_from_every_page_to_the_second_step(string role)
    {
        var browser = await app.SignedInAs(role);
        List<string> entered = [];

        foreach (var row in EndpointRow.All.Where(row => row.Who is not ("anyone" or "signed-in")))
        {
            using var request = new HttpRequestMessage(row.Method, row.SampleAddress);
            using var answer = await browser.SendAsync(request, Ct);

            if (answer.StatusCode != HttpStatusCode.Found || answer.Headers.Location!.OriginalString != Page)
            {
                entered.Add($"{row.Key}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(entered);
    }

    [Fact]
    public async Task A_code_from_an_app_opens_the_pages_and_is_asked_for_at_the_next_sign_in()
    {
        var email = await app.Colleague();
        var browser = await app.SignIn(email);
        Assert.Contains("Tilføj et ekstra trin", await browser.Text(Page), StringComparison.Ordinal);
        await TurnOn(browser);
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/contacts"));

        using var asked = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        Assert.Equal("/account/login/code", asked.Headers.Location!.OriginalString);
        using var off = await browser.PostForm("/account/security/code/off", new() { { "Password", TestWorld.Password } });
        Assert.Equal(PublicTexts.Of("SecondStepLast"), Assert.Single((await off.Errors())[""]));
    }

    [Fact]
    public async Task A_user_of_an_employer_adds_a_passkey_and_is_in()
    {
        using var key = new SoftwareKey();
        var (browser, _) = await app.PortalUser((await app.Firm("To Trin ApS")).Id);
        await Add(browser, key);

        Assert.Equal(HttpStatusCode.OK, await browser.Status("/portal"));
    }

    [Fact]
    public async Task Who_knows_only_the_password_of_somebody_with_a_passkey_gets_no_further()
    {
        using var key = new SoftwareKey();
        var email = await app.Colleague();
        await Add(await app.SignIn(email), key);
        var thief = await app.SignIn(email);

        Assert.Contains(PublicTexts.Of("SecondStepShow"), await thief.Text(Page), StringComparison.Ordinal);
        using var code = await thief.PostForm("/account/security/code", new() { { "Password", TestWorld.Password }, { "Code", "123456" } });
        Assert.Equal(PublicTexts.Of("SecondStepShown"), Assert.Single((await code.Errors())[""]));
        using var another = await thief.PostForm("/account/passkeys/new", new() { { "Name", "Tyvens telefon" }, { "Password", TestWorld.Password } });
        Assert.Equal(PublicTexts.Of("SecondStepShown"), Assert.Single((await another.Errors())[""]));
        using var password = await thief.PostForm("/account/confirm", new() { { "Password", TestWorld.Password } });
        Assert.Equal(HttpStatusCode.Found, await thief.Status("/contacts"));

        using var options = await thief.PostUnseen("/account/login/passkey/options", [], Page);
        await thief.PostForm(Page, new() { { "Credential", key.Show(await options.Content.ReadAsStringAsync(Ct)) } }, "/account/confirm/passkey").Saved();
        Assert.Equal(HttpStatusCode.OK, await thief.Status("/contacts"));
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_confirms_nothing()
    {
        using var key = new SoftwareKey();
        await Add(await app.SignIn(await app.Colleague()), key);
        var browser = await app.SignIn(await app.Colleague());
        using var options = await browser.PostUnseen("/account/login/passkey/options", [], Page);
        using var refused = await browser.PostUnseen("/account/confirm/passkey", new() { { "Credential", key.Show(await options.Content.ReadAsStringAsync(Ct)) } }, Page);

        Assert.Equal(PublicTexts.Of("PasskeyRefused"), Assert.Single((await refused.Errors())[""]));
        Assert.Equal(HttpStatusCode.Found, await browser.Status("/contacts"));
    }

    private async Task TurnOn(HttpClient browser)
    {
        var key = (await browser.Page("/account/security/code")).QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await browser.PostForm("/account/security/code", new() { { "Password", TestWorld.Password }, { "Code", OneTimeCode.At(key, app.Clock.GetUtcNow()) } });
        Assert.Equal(10, (await done.Document()).QuerySelectorAll("main code").Length);
    }

    private static async Task Add(HttpClient browser, SoftwareKey key)
    {
        using var begun = await browser.PostForm("/account/passkeys/new", new() { { "Name", "Min telefon" }, { "Password", TestWorld.Password } });
        var options = (await begun.Document()).QuerySelector("[data-passkey-options]")!.GetAttribute("data-passkey-options")!;
        await browser.PostAgain(begun, new() { { "Credential", key.Make(options) } }, "/account/passkeys").Saved();
    }
}
