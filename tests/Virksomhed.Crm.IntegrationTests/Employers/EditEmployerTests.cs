using System.Net;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class EditEmployerTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task What_consultants_know_is_kept_and_found_by_search_and_the_level_sets_the_next_contact()
    {
        var id = await app.AddEmployer("Sydjysk Betonelement A/S");
        var client = await app.SignedInAs(Role.Konsulent);

        using var response = await client.PostForm(
            $"/employers/{id}/edit", new() { { "Alias", "Støbegruppen" }, { "Phone", "+45 10 00 09 11" }, { "Website", "www.beton.example" }, { "Level", "Partnership" } });
        var employer = await app.Reload(id);

        Assert.Equal($"/employers/{id}", response.Headers.Location!.OriginalString);
        Assert.Equal(("Støbegruppen", "10000911", PortfolioLevel.Partnership), (employer.Alias, employer.OwnPhone, employer.Level));
        Assert.NotNull(employer.NextContactOn);
        Assert.Contains("Sydjysk Betonelement A/S", (await client.Page("/employers?q=støbegruppen")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_comes_back_with_the_reason_beside_the_field_and_what_was_typed()
    {
        var id = await app.AddEmployer("Fejlfri Maler ApS");
        using var response = await (await app.SignedInAs(Role.Konsulent)).PostForm(
            $"/employers/{id}/edit", new() { { "Phone", "12" }, { "Email", "ikke en mail" }, { "Website", "javascript:alert(1)" }, { "Note", "Ring til 010190-1234" } });
        var errors = await response.Errors();

        Assert.Equal(["Email", "Note", "Phone", "Website"], errors.Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("ikke en mail", (await response.Document()).QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Null((await app.Reload(id)).OwnPhone);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_what_the_first_wrote_and_loses_nothing()
    {
        var id = await app.AddEmployer("To Om Samme ApS");
        var (first, second) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Leder));
        var form = await second.Page($"/employers/{id}/edit");
        var version = form.QuerySelector("[name=Version]")!.GetAttribute("value")!;
        await first.PostForm($"/employers/{id}/edit", new() { { "Alias", "Den første" } }).Saved();

        using var refused = await second.PostForm($"/employers/{id}/edit", new() { { "Version", version }, { "Alias", "Den anden" } });
        var page = await refused.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Den første", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Den anden", page.QuerySelector("#Alias")!.GetAttribute("value"));
        Assert.Equal("Den første", (await app.Reload(id)).Alias);

        using var again = await second.PostAgain(refused, []);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Equal("Den anden", (await app.Reload(id)).Alias);
    }

    [Fact]
    public async Task Another_municipalitys_employer_cannot_be_edited()
    {
        var other = await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg);
        var own = await app.AddEmployer("Egen Virksomhed ApS");
        var client = await app.SignedInAs(Role.Leder);

        using var response = await client.PostForm($"/employers/{own}/edit", new() { { "Id", $"{other}" }, { "Alias", "Kapret" } });

        Assert.Null((await app.Reload(other, TestWorld.Soenderborg)).Alias);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/employers/{other}/edit", TestContext.Current.CancellationToken)).StatusCode);
    }
}
