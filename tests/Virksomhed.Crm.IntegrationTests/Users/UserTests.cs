using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Users;

public class UserTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Password = "tre krager over Kliplev";

    [Fact]
    [Trait("Requirement", "R11")]
    public async Task An_invited_colleague_chooses_a_password_through_a_link_that_works_once()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        using var invited = await Invite(administrator, "Nina Nissen", "nina@580.example");
        var page = await administrator.Page(invited.Headers.Location!.OriginalString);
        var link = await Mailbox.LinkTo(app, "nina@580.example");
        Assert.Contains(link, page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);

        using var chosen = await app.Anonymous().PostForm(link, new() { { "Password", Password }, { "Repeated", Password } });
        var colleague = await app.SignedInWith("nina@580.example", Password);

        Assert.Contains("Nina Nissen", (await colleague.Page("/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Linket virker ikke mere", (await app.Anonymous().Page(link)).Title, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R11")]
    public async Task A_new_invitation_ends_the_one_before()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        using var invited = await Invite(administrator, "Ole Olsen", "ole@580.example");
        var first = await Mailbox.LinkTo(app, "ole@580.example");
        var address = invited.Headers.Location!.OriginalString;
        using var again = await administrator.PostForm(address, [], action: $"{address}/invitation");

        Assert.Equal(address, again.Headers.Location!.OriginalString);
        Assert.Contains("Linket virker ikke mere", (await app.Anonymous().Page(first)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_a_user_elsewhere_is_refused_beside_the_field()
    {
        using var response = await Invite(await app.SignedInAs(Role.Administrator), "Dobbelt", TestWorld.Email(Role.Konsulent, TestWorld.Soenderborg));

        Assert.Contains("allerede oprettet", Assert.Single((await response.Errors())["Email"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_not_a_staff_role_is_refused()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        using var response = await administrator.PostForm(
            "/users/invite", new() { { "Name", "Arne" }, { "Email", "arne2@580.example" }, { "Roles", Role.Arbejdsgiver } });

        Assert.NotEmpty((await response.Errors())["Roles"]);
    }

    [Fact]
    public async Task Another_municipalitys_users_are_neither_listed_nor_found()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var other = await app.UserId(Role.Konsulent, TestWorld.Soenderborg);
        using var response = await administrator.GetAsync(new Uri($"/users/{other}", UriKind.Relative), TestContext.Current.CancellationToken);
        var list = await administrator.Page("/users");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("@540.example", list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R9")]
    public async Task A_closed_account_is_signed_out_at_once()
    {
        var colleague = await app.SignedInAs(Role.Fastholdelseskonsulent);
        await colleague.Page("/account");
        using var closed = await Edit(Role.Fastholdelseskonsulent, new() { { "IsActive", "false" } });
        using var after = await colleague.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/users", closed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    [Trait("Requirement", "R9")]
    public async Task A_new_role_ends_the_session_and_holds_from_the_next_sign_in_on()
    {
        var colleague = await app.SignedInAs(Role.Konsulent);
        await colleague.Page("/account");
        using var edited = await Edit(Role.Konsulent, new() { { "Roles", Role.Konsulent, Role.Administrator } });
        using var after = await colleague.GetAsync(new Uri("/account", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
        await (await app.SignedInAs(Role.Konsulent)).Page("/users");
    }

    [Theory]
    [InlineData("IsActive", "false")]
    [InlineData("Roles", Role.Leder)]
    public async Task The_last_administrator_can_neither_be_closed_nor_lose_the_role(string field, string value)
    {
        var administrator = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);
        var id = await app.UserId(Role.Administrator, TestWorld.Soenderborg);
        using var response = await administrator.PostForm($"/users/{id}", new() { { field, value } }, $"/users/{id}");

        Assert.Contains("mindst én administrator", Assert.Single((await response.Errors())[""]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_colleague_is_let_in_again()
    {
        var id = await app.UserId(Role.Leder);
        await app.Database(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == id)).LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(15);
            await db.SaveChangesAsync();
        });
        var administrator = await app.SignedInAs(Role.Administrator);
        using var released = await administrator.PostForm($"/users/{id}", [], action: $"/users/{id}/lockout");

        await app.SignedInAs(Role.Leder);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_a_user_is_told_what_the_first_wrote()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var url = $"/users/{await app.UserId(Role.Fastholdelseskonsulent)}";
        using var refused = await administrator.PostForm(url, new() { { "Name", "" } }, url);
        using var first = await administrator.PostForm(url, new() { { "Title", "Chauffør" }, { "Roles", Role.Konsulent } }, url);
        using var second = await administrator.PostAgain(refused, new() { { "Name", "Arne" }, { "Title", "Kok" }, { "Roles", Role.Konsulent } }, url);
        var page = await second.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("Chauffør", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kok", page.QuerySelector("#Title")!.GetAttribute("value"));

        using var third = await administrator.PostAgain(second, new() { { "Title", "Kok" } }, url);
        Assert.Equal("/users", third.Headers.Location!.OriginalString);
    }

    private static Task<HttpResponseMessage> Invite(HttpClient administrator, string name, string email) =>
        administrator.PostForm("/users/invite", new() { { "Name", name }, { "Email", email }, { "Roles", Role.Konsulent } });

    private async Task<HttpResponseMessage> Edit(string role, Fields fields)
    {
        var url = $"/users/{await app.UserId(role)}";

        return await (await app.SignedInAs(Role.Administrator)).PostForm(url, fields, url);
    }
}
