using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

public class LoginTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Wrong = "en helt anden kode";

    [Fact]
    public async Task A_user_signs_in_and_comes_to_the_start_page()
    {
        using var response = await Login(TestWorld.Email(Role.Konsulent), TestWorld.Password);

        Assert.Equal("/", To(response));
    }

    [Theory]
    [InlineData("/contacts?q=1", "/contacts?q=1")]
    [InlineData("/employers?q=tømrer", "/employers?q=t%C3%B8mrer")]
    [InlineData("https://ond.example/", "/")]
    [InlineData("//ond.example/", "/")]
    [InlineData("/\\ond.example", "/")]
    [InlineData("/%2F/ond.example", "/%2F/ond.example")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("ond.example", "/")]
    [InlineData("~//ond.example", "/")]
    [InlineData("/\tond.example\r\nSet-Cookie: a=b", "/")]
    [Trait("Requirement", "R18")]
    public async Task After_login_only_an_address_of_this_site_is_gone_to(string returnUrl, string expected)
    {
        using var response = await app.Anonymous().PostForm(
            $"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}", new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", TestWorld.Password } });

        Assert.Equal(expected, To(response));
    }

    [Fact]
    public async Task A_page_asked_for_without_login_is_shown_after_it()
    {
        using var response = await app.Anonymous().GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.EndsWith("/account/login?returnUrl=%2Faccount", To(response), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R8")]
    public async Task An_unknown_address_a_wrong_password_a_closed_and_an_invited_account_are_refused_alike()
    {
        await Change(Role.Leder, user => user.IsActive = false);
        await Change(Role.Fastholdelseskonsulent, user => user.EmailConfirmed = false);
        (string Email, string Password)[] attempts =
        [
            (TestWorld.Email(Role.Konsulent, TestWorld.Soenderborg), Wrong),
            ("ingen@580.example", TestWorld.Password),
            (TestWorld.Email(Role.Leder), TestWorld.Password),
            (TestWorld.Email(Role.Fastholdelseskonsulent), TestWorld.Password),
        ];

        foreach (var (email, password) in attempts)
        {
            using var response = await Login(email, password);

            Assert.Equal(Application.Account.Login.Refusal, Assert.Single(Assert.Single(await response.Errors())));
        }
    }

    [Fact]
    [Trait("Requirement", "R6")]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_with_the_same_words()
    {
        var email = TestWorld.Email(Role.Administrator, TestWorld.Soenderborg);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await Login(email, Wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var response = await Login(email, TestWorld.Password);

        Assert.Equal(Application.Account.Login.Refusal, Assert.Single((await response.Errors())["Password"]));
    }

    [Fact]
    public async Task What_was_typed_is_kept_but_never_the_password()
    {
        using var response = await Login("ingen@580.example", Wrong);
        var page = await response.Document();

        Assert.Equal("ingen@580.example", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.DoesNotContain(Wrong, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R9")]
    public async Task Signing_out_ends_the_session()
    {
        var browser = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);
        using var response = await browser.PostForm("/account", [], action: "/account/logout");
        using var after = await browser.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/account/login", To(response));
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    public async Task A_page_is_the_own_municipalitys_also_in_the_request_that_checks_the_session_anew()
    {
        var browser = await app.SignedInAs(Role.Administrator);
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        var page = await browser.Page("/municipality");

        Assert.Contains("Aabenraa Kommune", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_demo_world_the_login_page_names_no_logins() =>
        Assert.DoesNotContain(Data.Seeding.DemoLogins.Password, (await app.Anonymous().Page("/account/login")).Body!.TextContent, StringComparison.Ordinal);

    private Task<HttpResponseMessage> Login(string email, string password) =>
        app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", password } });

    private Task Change(string role, Action<Data.CrmUser> change) => app.Database(async db =>
    {
        change(await db.Users.SingleAsync(user => user.Email == TestWorld.Email(role)));
        await db.SaveChangesAsync();
    });

    private static string To(HttpResponseMessage response) => response.Headers.Location!.OriginalString;
}
