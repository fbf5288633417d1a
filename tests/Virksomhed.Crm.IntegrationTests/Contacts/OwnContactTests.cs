using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Contacts;

public class OwnContactTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Deleting_the_visit_that_counted_lets_the_next_one_of_the_day_count()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var first = await Log(client, "Nordals Tømrerforretning ApS");
        var second = await Log(client, "Nordals Tømrerforretning ApS");
        Assert.False((await Find(second)).CountsAsVisit);

        using var response = await client.PostForm($"/contacts/{first}/delete", new() { { "Reason", "Registreret to gange" } });

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.True((await Find(second)).CountsAsVisit);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/contacts/{first}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("Registreret to gange", await app.Database(db => db.Contacts.IgnoreQueryFilters(["Deleted"]).Where(c => c.Id == first).Select(c => c.DeletedReason).SingleAsync()));
    }

    [Fact]
    public async Task Deleting_the_only_contact_makes_the_employer_never_contacted_again()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var only = await Log(client, "Fjordlyst Plejehjem");
        using var response = await client.PostForm($"/contacts/{only}/delete", new() { { "Reason", "Forkert virksomhed" } });

        Assert.Null(await app.Database(db => db.Employers.Where(e => e.Name == "Fjordlyst Plejehjem").Select(e => e.LatestContactOn).SingleAsync()));
    }

    [Fact]
    public async Task Deleting_needs_a_reason()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var id = await Log(client, "Åbo Transport A/S", "Phone");
        using var response = await client.PostForm($"/contacts/{id}/delete", new() { { "Reason", " " } });

        Assert.Equal("Skriv, hvorfor kontakten slettes.", (await response.Errors())["Reason"].Single());
    }

    [Fact]
    public async Task Changing_a_visit_to_a_phone_call_counts_the_day_again()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var first = await Log(client, "Åbo Transport A/S");
        var second = await Log(client, "Åbo Transport A/S");

        using var response = await client.PostForm($"/contacts/{first}/edit", new() { { "Form", "Phone" }, { "Purposes", "Fritidsjob" }, { "ContactPersonIds" } });

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(NotCounted.WrongForm, (await Find(first)).NotCounted);
        Assert.True((await Find(second)).CountsAsVisit);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_is_told_what_the_other_wrote_and_loses_nothing()
    {
        var mine = await app.SignedInAs(Role.Konsulent);
        var theirs = await app.SignedInAs(Role.Leder);
        var id = await Log(mine, "Nordals Tømrerforretning ApS", "Mail");
        var version = (await mine.Page($"/contacts/{id}/edit")).QuerySelector("[name=Version]")!.GetAttribute("value")!;
        using var first = await theirs.PostForm($"/contacts/{id}/edit", new() { { "Note", "Lederens tekst" } });
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);

        using var second = await mine.PostForm($"/contacts/{id}/edit", new() { { "Version", version }, { "Note", "Min tekst" } });
        Assert.Contains("En kollega har gemt", (await second.Errors())[""].Single(), StringComparison.Ordinal);
        var page = await second.Document();
        Assert.Equal("Min tekst", page.QuerySelector("#Note")!.TextContent.Trim());
        Assert.Contains("Lederens tekst", page.QuerySelector(".crm-callout--warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lederens tekst", (await Find(id)).Note);

        using var again = await mine.PostAgain(second, new());
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Equal("Min tekst", (await Find(id)).Note);
    }

    [Fact]
    public async Task A_colleague_may_read_but_not_change_and_another_municipality_finds_nothing()
    {
        var id = await Log(await app.SignedInAs(Role.Konsulent), "Nordals Tømrerforretning ApS", "Phone");
        var colleague = await app.SignedInAs(Role.Fastholdelseskonsulent);
        Assert.DoesNotContain("/edit", (await colleague.Page($"/contacts/{id}")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        using var edited = await colleague.PostForm($"/contacts/{id}/edit", new() { { "Note", "Ikke min" } });
        Assert.Contains("Kun den, der holdt kontakten", (await edited.Errors())[""].Single(), StringComparison.Ordinal);

        var foreign = await app.SignedInAs(Role.Leder, TestWorld.Soenderborg);
        foreach (var url in new[] { $"/contacts/{id}", $"/contacts/{id}/edit", $"/contacts/{id}/delete" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(url, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    private async Task<int> Log(HttpClient client, string employer, string form = "Visit")
    {
        using var response = await client.PostForm($"/contacts/log?employerId={await app.EmployerId(employer)}", new() { { "Form", form }, { "Purposes", "Kendskab" } });

        return int.Parse(response.Headers.Location!.OriginalString.Split('/')[^1], null);
    }

    private Task<Contact> Find(int id) => app.Database(db => db.Contacts.AsNoTracking().SingleAsync(c => c.Id == id));
}
