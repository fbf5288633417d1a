using System.Net;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

public class LoginTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_user_signs_in_and_comes_to_the_start_page()
    {
        using var response = await Login(TestWorld.Email(Role.Konsulent), TestWorld.Password);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("konsulent@580.example", "en anden kode")]
    [InlineData("ingen@580.example", TestWorld.Password)]
    public async Task A_wrong_password_and_an_unknown_address_are_refused_with_the_same_words(string email, string password)
    {
        using var response = await Login(email, password);
        var errors = await response.Errors();

        Assert.Equal(Application.Account.Login.Refusal, Assert.Single(errors["Password"]));
    }

    [Fact]
    public async Task What_was_typed_is_kept_but_never_the_password()
    {
        using var response = await Login("ingen@580.example", "hemmelig hemmelig");
        var page = await response.Document();

        Assert.Equal("ingen@580.example", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.DoesNotContain("hemmelig hemmelig", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Login(string email, string password) =>
        app.Anonymous().PostForm("/account/login", new() { { "Email", email }, { "Password", password } });
}
