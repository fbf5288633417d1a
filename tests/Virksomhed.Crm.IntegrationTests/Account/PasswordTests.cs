using System.Net;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

public class PasswordTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Better = "tre krager over Kliplev";

    [Theory]
    [InlineData("kort", "mindst 15 tegn")]
    [InlineData("fjorten tegn 1", "mindst 15 tegn")]
    [InlineData("aaaaaaaaaaaaaaa", "let at gætte")]
    [InlineData("qwerty123456789", "let at gætte")]
    [InlineData("Jobcenter2026!!", "let at gætte")]
    [InlineData("jeg er konsulent her", "dit navn eller din mailadresse")]
    [Trait("Requirement", "R1")]
    [Trait("Requirement", "R2")]
    public async Task A_password_that_is_short_known_or_the_own_name_is_refused(string password, string reason)
    {
        using var response = await Change(Role.Konsulent, TestWorld.Password, password);

        Assert.Contains(reason, Assert.Single((await response.Errors())["Password"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_password_needs_the_present_one()
    {
        using var response = await Change(Role.Konsulent, "ikke den rigtige", Better);

        Assert.Single((await response.Errors())["Current"]);
    }

    [Fact]
    [Trait("Requirement", "R9")]
    public async Task A_changed_password_signs_the_person_out_everywhere_else()
    {
        var elsewhere = await app.SignedInAs(Role.Leder);
        using var response = await Change(Role.Leder, TestWorld.Password, Better);
        using var after = await elsewhere.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/account", response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
        await app.SignedInWith(TestWorld.Email(Role.Leder), Better);
    }

    [Fact]
    [Trait("Requirement", "R11")]
    public async Task A_forgotten_password_is_replaced_through_a_link_that_works_once()
    {
        var email = TestWorld.Email(Role.Fastholdelseskonsulent);
        using var asked = await app.Anonymous().PostForm("/account/forgot-password", new() { { "Email", email } });
        var link = await Mailbox.LinkTo(app, email);
        using var chosen = await app.Anonymous().PostForm(link, new() { { "Password", Better }, { "Repeated", Better } });

        Assert.Equal("/account/login", asked.Headers.Location!.OriginalString);
        Assert.Equal("/account/login", chosen.Headers.Location!.OriginalString);
        await app.SignedInWith(email, Better);
        Assert.Contains("Linket virker ikke mere", (await app.Anonymous().Page(link)).Title, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R8")]
    public async Task Asking_for_a_new_password_does_not_tell_whether_the_address_is_known()
    {
        var browser = app.Anonymous();
        using var unknown = await browser.PostForm("/account/forgot-password", new() { { "Email", "ingen@580.example" } });
        var page = await browser.Page("/account/login");

        Assert.Equal("/account/login", unknown.Headers.Location!.OriginalString);
        Assert.Contains(Application.Account.ForgotPassword.Answer, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Mailbox.Letters(app, "ingen@580.example"));
    }

    private async Task<HttpResponseMessage> Change(string role, string current, string password)
    {
        // Signed in anew, so that the change does not end a session that other tests share.
        var browser = app.Anonymous();
        using var login = await browser.PostForm("/account/login", new() { { "Email", TestWorld.Email(role) }, { "Password", TestWorld.Password } });

        return await browser.PostForm("/account/password", new() { { "Current", current }, { "Password", password }, { "Repeated", password } });
    }
}
