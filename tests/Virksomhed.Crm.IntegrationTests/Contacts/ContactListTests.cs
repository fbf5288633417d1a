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

        // Another test's contacts may stand in the list too.
        var all = await Rows(client, "/contacts");
        Assert.Contains("Fjordlyst Plejehjem", all);
        Assert.Contains("Nordals Tømrerforretning ApS", all);
        Assert.DoesNotContain(TestWorld.OtherEmployer, all);
        Assert.Equal(["Nordals Tømrerforretning ApS"], await Rows(client, "/contacts?visit=true"));
        Assert.Equal(["Fjordlyst Plejehjem"], await Rows(client, "/contacts?purpose=Fritidsjob"));
        Assert.Equal(["Fjordlyst Plejehjem"], await Rows(client, "/contacts?form=Phone"));
        Assert.Empty(await Rows(client, "/contacts?to=2020-01-01"));
    }

    [Fact]
    public async Task The_list_and_its_export_are_ordered_by_their_address()
    {
        var (karen, lone) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Leder));
        await Log(lone, "Åbo Transport A/S", TestWorld.Aabenraa, "Mail", "Voksenlaerling");
        await Log(karen, "Fjordlyst Plejehjem", TestWorld.Aabenraa, "Mail", "Voksenlaerling");
        await Log(karen, "Nordals Tømrerforretning ApS", TestWorld.Aabenraa, "Mail", "Voksenlaerling");
        const string list = "/contacts?purpose=Voksenlaerling";

        Assert.Equal(["Fjordlyst Plejehjem", "Nordals Tømrerforretning ApS", "Åbo Transport A/S"], await Rows(karen, $"{list}&sort=employer"));
        Assert.Equal(["Åbo Transport A/S", "Nordals Tømrerforretning ApS", "Fjordlyst Plejehjem"], await Rows(karen, $"{list}&sort=-employer"));
        Assert.Equal(["Nordals Tømrerforretning ApS", "Fjordlyst Plejehjem", "Åbo Transport A/S"], await Rows(karen, $"{list}&sort=consultant"));
        Assert.Equal(["Åbo Transport A/S", "Nordals Tømrerforretning ApS", "Fjordlyst Plejehjem"], await Rows(karen, $"{list}&sort=-consultant"));
        Assert.Equal(["Åbo Transport A/S", "Fjordlyst Plejehjem", "Nordals Tømrerforretning ApS"], await Rows(karen, $"{list}&sort=date"));
        var file = await karen.GetStringAsync(new Uri("/contacts/export.csv?purpose=Voksenlaerling&sort=-employer", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(file.IndexOf("Åbo", StringComparison.Ordinal) < file.IndexOf("Nordals", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_chosen_filter_has_a_chip_that_takes_it_away()
    {
        var page = await (await app.SignedInAs(Role.Konsulent)).Page($"/contacts?from=2026-01-01&form=Phone&consultant={await app.UserId(Role.Leder)}");

        Assert.Equal(
            ["Fra 01.01.2026, fjern filter", "Konsulent: Lone Leder, fjern filter", "Telefon, fjern filter"],
            page.QuerySelectorAll("main a.crm-chip").Select(chip => chip.TextContent.Trim()));
        Assert.DoesNotContain("form=", page.QuerySelectorAll("main a.crm-chip")[^1].GetAttribute("href"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/contacts?sort=findes-ikke")]
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
