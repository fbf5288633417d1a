using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Contacts;

public class ContactListTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_list_is_filtered_by_its_address_and_shows_only_the_own_municipality()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        await Log(client, "Nordals Tømrerforretning ApS", TestWorld.Aabenraa, "Visit", "Rekruttering");
        await Log(client, "Fjordlyst Plejehjem", TestWorld.Aabenraa, "Phone", "Fritidsjob");
        await Log(await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg), TestWorld.OtherEmployer, TestWorld.Soenderborg, "Visit", "Rekruttering");

        Assert.Equal(["Fjordlyst Plejehjem", "Nordals Tømrerforretning ApS"], await Rows(client, "/contacts"));
        Assert.Equal(["Nordals Tømrerforretning ApS"], await Rows(client, "/contacts?visit=true"));
        Assert.Equal(["Fjordlyst Plejehjem"], await Rows(client, "/contacts?purpose=Fritidsjob"));
        Assert.Equal(["Fjordlyst Plejehjem"], await Rows(client, "/contacts?form=Phone"));
        Assert.Empty(await Rows(client, "/contacts?to=2020-01-01"));
    }

    [Theory]
    [InlineData("/contacts?from=ikke-en-dato")]
    [InlineData("/contacts?page=-1")]
    [InlineData("/contacts?page=999999999")]
    [InlineData("/contacts?purpose=Findes_ikke&form=77")]
    public async Task A_spoiled_address_still_shows_a_list(string url) =>
        Assert.NotNull((await (await app.SignedInAs(Role.Konsulent)).Page(url)).QuerySelector("h1"));

    private static async Task<IEnumerable<string>> Rows(HttpClient client, string url) =>
        (await client.Page(url)).QuerySelectorAll("tbody .crm-company").Select(cell => cell.TextContent.Trim());

    private async Task Log(HttpClient client, string employer, int municipality, string form, string purpose)
    {
        using var response = await client.PostForm(
            $"/contacts/log?employerId={await app.EmployerId(employer, municipality)}", new() { { "Form", form }, { "Purposes", purpose } });
        Assert.Equal(System.Net.HttpStatusCode.Found, response.StatusCode);
    }
}
