using System.Net;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class ContactPersonTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_added_is_on_the_page_and_is_found_by_name()
    {
        var id = await app.AddEmployer("Personrig Produktion A/S");
        var client = await app.SignedInAs(Role.Konsulent);

        using var response = await Add(client, id, "Käthe Østergaard", role: "HR-chef", phone: "10 00 07 33");

        Assert.Equal($"/employers/{id}#kontaktpersoner", response.Headers.Location!.OriginalString);
        Assert.Contains("Käthe Østergaard", (await client.Page($"/employers/{id}")).QuerySelector("#kontaktpersoner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Personrig Produktion A/S", (await client.Page("/employers?q=østergaard")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KARIN  holt", null, null)]
    [InlineData("Karen Holdt", "+45 10000733", null)]
    [InlineData("Karen Holdt", null, "KARIN@firma.example")]
    public async Task A_second_one_like_it_is_warned_of_and_saved_only_on_purpose(string name, string? phone, string? email)
    {
        var id = await app.AddEmployer("Dobbelt Person ApS");
        var client = await app.SignedInAs(Role.Konsulent);
        await Add(client, id, "Karin Holt", "HR-chef", "10000733", "karin@firma.example").Saved();

        using var warned = await Add(client, id, name, phone: phone, email: email);
        Assert.Contains("Der findes allerede Karin Holt (HR-chef, 10 00 07 33)", (await warned.Errors())["IsAnother"].Single(), StringComparison.Ordinal);
        Assert.Equal(1, await Count(id));

        using var saved = await client.PostAgain(warned, new() { { "IsAnother", "true" } });
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal(2, await Count(id));
    }

    [Fact]
    public async Task A_person_added_while_logging_a_contact_leads_back_there_and_never_to_another_site()
    {
        var id = await app.AddEmployer("Retur ApS");
        var client = await app.SignedInAs(Role.Konsulent);
        var back = Uri.EscapeDataString($"/contacts/log?employerId={id}");

        using var there = await client.PostForm($"/employers/{id}/persons/add?returnUrl={back}", new() { { "Name", "Rikke Retur" } });
        using var away = await client.PostForm($"/employers/{id}/persons/add?returnUrl=https%3A%2F%2Fond.example%2F", new() { { "Name", "Ove Ond" } });
        var person = await app.Database(db => Task.FromResult(db.ContactPersons.Single(p => p.Name == "Rikke Retur").Id));

        Assert.Equal($"/contacts/log?employerId={id}&personId={person}", there.Headers.Location!.OriginalString);
        Assert.Equal($"/employers/{id}#kontaktpersoner", away.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_person_without_a_name_is_refused()
    {
        using var response = await Add(await app.SignedInAs(Role.Konsulent), await app.AddEmployer("Navnløs ApS"), "", email: "x");
        var errors = await response.Errors();

        Assert.Equal("Skriv personens navn.", errors["Name"].Single());
        Assert.NotEmpty(errors["Email"]);
    }

    [Fact]
    public async Task Who_left_stays_in_the_history_but_is_no_longer_offered()
    {
        var id = await app.AddEmployer("Afgang ApS");
        var client = await app.SignedInAs(Role.Konsulent);
        await Add(client, id, "Leif Forladt").Saved();
        var person = await Id(id, "Leif Forladt");

        using var future = await client.PostForm($"/employers/{id}/persons/{person}/edit", new() { { "LeftOn", "2099-01-01" } });
        Assert.NotEmpty((await future.Errors())["LeftOn"]);
        await client.PostForm($"/employers/{id}/persons/{person}/edit", new() { { "LeftOn", "2026-01-31" } }).Saved();

        Assert.Contains("stoppet 31.01.2026", (await client.Page($"/employers/{id}")).QuerySelector("#kontaktpersoner details")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Leif Forladt", (await client.Page($"/contacts/log?employerId={id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_are_one_are_merged_and_the_merge_is_undone()
    {
        var id = await app.AddEmployer("Flet ApS");
        var client = await app.SignedInAs(Role.Konsulent);
        await Add(client, id, "Mia Madsen").Saved();
        await Add(client, id, "M. Madsen").Saved();
        var (keep, gone) = (await Id(id, "Mia Madsen"), await Id(id, "M. Madsen"));

        await client.PostForm($"/employers/{id}/persons/{gone}/merge", new() { { "IntoId", $"{keep}" } }).Saved();
        Assert.Equal(keep, await MergedInto(gone));
        Assert.Contains("Lagt sammen med Mia Madsen", (await client.Page($"/employers/{id}")).QuerySelector("#kontaktpersoner")!.TextContent, StringComparison.Ordinal);

        await client.PostForm($"/employers/{id}", [], $"/employers/{id}/persons/{gone}/undo-merge").Saved();
        Assert.Null(await MergedInto(gone));
    }

    [Fact]
    public async Task A_person_of_another_employer_or_municipality_cannot_be_reached()
    {
        var own = await app.AddEmployer("Min Egen ApS");
        var other = await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg);
        var theirs = await app.Database(db => Task.FromResult(db.ContactPersons.First().Id), TestWorld.Soenderborg);
        var client = await app.SignedInAs(Role.Leder);
        await Add(client, own, "Mia Min").Saved();
        var mine = await Id(own, "Mia Min");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/employers/{other}/persons/add", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/employers/{own}/persons/{theirs}/edit", Ct)).StatusCode);
        using var merged = await client.PostForm($"/employers/{own}/persons/{mine}/edit", new() { { "Id", $"{theirs}" } });
        Assert.Equal("Bente Bruun", await app.Database(db => Task.FromResult(db.ContactPersons.First().Name), TestWorld.Soenderborg));
    }

    private static Task<HttpResponseMessage> Add(HttpClient client, int employer, string name, string? role = null, string? phone = null, string? email = null) =>
        client.PostForm($"/employers/{employer}/persons/add", new() { { "Name", name }, { "Role", role ?? "" }, { "Phone", phone ?? "" }, { "Email", email ?? "" } });

    private Task<int> Count(int employer) => app.Database(db => Task.FromResult(db.ContactPersons.Count(p => p.EmployerId == employer)));

    private Task<int> Id(int employer, string name) => app.Database(db => Task.FromResult(db.ContactPersons.Single(p => p.EmployerId == employer && p.Name == name).Id));

    private Task<int?> MergedInto(int person) => app.Database(db => Task.FromResult(db.ContactPersons.Single(p => p.Id == person).MergedIntoId));
}
