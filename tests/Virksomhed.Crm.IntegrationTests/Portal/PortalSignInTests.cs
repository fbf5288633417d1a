using System.Net;
using AngleSharp.Dom;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Portal;

/// <summary>A second step at login, for those who choose one.</summary>
public class PortalSignInTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Security = "/portal/security/code";

    [Fact]
    [Trait("Requirement", "R3")]
    [Trait("Requirement", "R5")]
    public async Task With_an_app_the_password_alone_lets_nobody_in_and_each_code_counts_once()
    {
        var (browser, email) = await User("Totrin ApS");
        var (key, codes) = await TurnOn(browser);
        Assert.Equal(10, codes.Count);

        var visitor = app.Anonymous();
        using var asked = await visitor.PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        Assert.Equal("/account/login/code", asked.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, await visitor.Status("/portal"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = OneTimeCode.At(key, app.Clock.GetUtcNow());
        await visitor.PostForm("/account/login/code", new() { { "Code", $"{code[..3]} {code[3..]}" } }).Saved();
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/portal"));

        var thief = await Halfway(email);
        using var again = await thief.PostForm("/account/login/code", new() { { "Code", code } });
        Assert.NotEmpty((await again.Errors())["Code"]);
    }

    [Fact]
    [Trait("Requirement", "R5")]
    public async Task A_recovery_code_lets_in_once()
    {
        var (browser, email) = await User("Nødkode ApS");
        var (_, codes) = await TurnOn(browser);

        await (await Halfway(email)).PostForm("/account/login/code", new() { { "Code", codes[0] } }).Saved();
        using var again = await (await Halfway(email)).PostForm("/account/login/code", new() { { "Code", codes[0] } });
        Assert.NotEmpty((await again.Errors())["Code"]);
        Assert.Contains("9 nødkoder", await browser.Text("/portal/security"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R6")]
    public async Task Five_wrong_codes_close_the_account_for_a_while()
    {
        var (browser, email) = await User("Gætter ApS");
        var (_, codes) = await TurnOn(browser);
        var thief = await Halfway(email);

        for (var i = 0; i < 5; i++)
        {
            using var wrong = await thief.PostForm("/account/login/code", new() { { "Code", "forkert-kode" } });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var right = await thief.PostForm("/account/login/code", new() { { "Code", codes[0] } });
        Assert.NotEmpty((await right.Errors())["Code"]);
    }

    [Fact]
    [Trait("Requirement", "R10")]
    [Trait("Requirement", "R12")]
    public async Task The_second_step_is_turned_on_and_off_with_the_password_only()
    {
        var (browser, email) = await User("Slår Fra ApS");
        using var wrongPassword = await browser.PostForm(Security, new() { { "Password", "noget helt andet" }, { "Code", "123456" } });
        Assert.NotEmpty((await wrongPassword.Errors())["Password"]);
        using var wrongCode = await browser.PostForm(Security, new() { { "Password", TestWorld.Password }, { "Code", "000" } });
        Assert.NotEmpty((await wrongCode.Errors())["Code"]);
        await TurnOn(browser);
        Assert.Equal(HttpStatusCode.NotFound, await browser.Status(Security));

        await browser.PostForm($"{Security}/off", new() { { "Password", TestWorld.Password } }).Saved();

        using var login = await app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } });
        Assert.Equal("/portal", login.Headers.Location!.OriginalString);
        await Events.EventWorld.Eventually(() => Mailbox.Letters(app, email).Count == 2);
    }

    [Fact]
    public async Task The_key_is_shown_as_a_picture_with_a_name_beside_the_letters()
    {
        var (browser, _) = await User("QR ApS");
        var page = await browser.Page(Security);
        var (picture, letters) = (page.QuerySelector("main svg[role=img]")!, page.QuerySelector("main code")!.TextContent);

        Assert.Equal("QR-kode til din app", picture.GetAttribute("aria-label"));
        Assert.Null(page.QuerySelector("main [style]"));
        var code = QRCoder.QRCodeGenerator.GenerateQrCode(page.QuerySelector("main a[href^=otpauth]")!.GetAttribute("href")!, QRCoder.QRCodeGenerator.ECCLevel.M);
        Assert.Equal(code.ModuleMatrix.Sum(row => row.Cast<bool>().Count(isDark => isDark)), picture.QuerySelector("path")!.GetAttribute("d")!.Count(letter => letter == 'M'));
        Assert.Contains(letters.Replace(" ", "", StringComparison.Ordinal), page.QuerySelector("main a[href^=otpauth]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    /// <summary>The test vectors of RFC 6238, appendix B, in six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(20_000_000_000, "353130")]
    [Trait("Requirement", "R5")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task Without_the_password_first_there_is_no_second_step() => Assert.Equal(HttpStatusCode.Found, await app.Anonymous().Status("/account/login/code"));

    [Fact]
    public async Task The_login_speaks_the_language_of_its_address()
    {
        Assert.Equal("Anmelden", (await app.Anonymous().Page("/account/login?sprog=de")).QuerySelector("h1")!.TextContent);
        using var refused = await app.Anonymous().PostForm("/account/login?sprog=en", new() { { "Email", "x@y.example" }, { "Password", "forkert" } });
        Assert.Contains("do not match", Assert.Single((await refused.Errors())["Password"]), StringComparison.Ordinal);
    }

    private async Task<(HttpClient Browser, string Email)> User(string firm) => await app.PortalUser((await app.Firm(firm)).Id);

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(HttpClient browser)
    {
        var key = (await browser.Page(Security)).QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await browser.PostForm(Security, new() { { "Password", TestWorld.Password }, { "Code", OneTimeCode.At(key, app.Clock.GetUtcNow()) } });
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);

        return (key, [.. (await done.Document()).QuerySelectorAll("main code").Select(code => code.Text())]);
    }

    /// <summary>Somebody who knows the password.</summary>
    private async Task<HttpClient> Halfway(string email)
    {
        var visitor = app.Anonymous();
        await visitor.PostForm("/account/login", new() { { "Email", email }, { "Password", TestWorld.Password } }).Saved();

        return visitor;
    }
}
