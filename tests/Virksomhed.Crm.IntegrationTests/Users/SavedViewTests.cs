using System.Net;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Users;

public class SavedViewTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_view_keeps_filters_and_order_for_its_owner_alone_and_can_be_deleted()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        const string list = "/employers?town=Aabenraa&sort=-employees";

        using var saved = await client.PostForm(list, new() { { "Name", "Byens største" } }, "/views");
        Assert.Equal("/employers?town=Aabenraa&sort=-employees", saved.Headers.Location!.OriginalString);
        var page = await client.Page(list);
        Assert.Equal("Byens største", page.QuerySelector(".crm-views [aria-current]")!.TextContent);
        Assert.DoesNotContain("Byens største", (await (await app.SignedInAs(Role.Leder)).Page("/employers")).Body!.TextContent, StringComparison.Ordinal);

        var action = page.QuerySelector("form[action$='/delete']")!.GetAttribute("action")!;
        await client.PostForm(list, [], action).Saved();
        Assert.DoesNotContain("Byens største", (await client.Page("/employers")).QuerySelector(".crm-views")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/contacts?from=2026-01-01&form=Phone&sort=-employer")]
    [InlineData("/followups?team=true&employer=fjordlyst&sort=responsible")]
    public async Task Each_list_has_views_of_its_own(string list)
    {
        var client = await app.SignedInAs(Role.Fastholdelseskonsulent);
        using var saved = await client.PostForm(list, new() { { "Name", "Listens egen" } }, "/views");

        Assert.Equal(list, saved.Headers.Location!.OriginalString);
        var page = await client.Page(list);
        Assert.Equal("Listens egen", page.QuerySelector(".crm-views [aria-current]")!.TextContent);
        Assert.DoesNotContain("Listens egen", (await client.Page("/employers")).QuerySelector(".crm-views")!.TextContent, StringComparison.Ordinal);
        using var deleted = await client.PostForm(list, [], page.QuerySelector("main form[action$='/delete']")!.GetAttribute("action"));
        Assert.Equal(list[..list.IndexOf('?', StringComparison.Ordinal)], deleted.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_view_of_no_list_is_refused()
    {
        using var response = await (await app.SignedInAs(Role.Konsulent)).PostForm(
            "/employers?q=andet", new() { { "Name", "Ingen liste" }, { "List", "77" } }, "/views");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task The_same_name_replaces_and_a_twenty_first_view_is_refused()
    {
        var client = await app.SignedInAs(Role.Leder);

        for (var i = 1; i <= SavedView.MaxPerUser; i++)
        {
            await Save(client, $"Visning {i}", $"q=visning{i}").Saved();
        }

        using var replaced = await Save(client, "VISNING 3", "q=ny");
        using var refused = await Save(client, "En for meget", "q=meget");

        Assert.Equal("/employers?q=ny", replaced.Headers.Location!.OriginalString);
        Assert.Contains("Slet en, før du gemmer en ny", (await refused.Errors())[""].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_without_a_name_is_refused()
    {
        using var response = await Save(await app.SignedInAs(Role.Konsulent), "", "q=navnløs");

        Assert.Equal("Giv visningen et navn.", (await response.Errors())["Name"].Single());
    }

    [Fact]
    public async Task Somebody_elses_view_cannot_be_deleted()
    {
        var owner = await app.SignedInAs(Role.Fastholdelseskonsulent);
        await Save(owner, "Min egen", "q=egen").Saved();
        var id = await app.Database(db => Task.FromResult(db.SavedViews.Single(v => v.Name == "Min egen").Id));
        var other = await app.SignedInAs(Role.Konsulent);
        await Save(other, "Til sletning", "q=sletning").Saved();
        var page = await other.Page("/employers?q=sletning");
        var token = page.QuerySelector("form[action$='/delete'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var response = await other.PostAsync($"/views/{id}/delete", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(await app.Database(db => Task.FromResult(db.SavedViews.Any(v => v.Id == id))));
    }

    private static Task<HttpResponseMessage> Save(HttpClient client, string name, string query) =>
        client.PostForm($"/employers?{query}", new() { { "Name", name } }, "/views");
}
