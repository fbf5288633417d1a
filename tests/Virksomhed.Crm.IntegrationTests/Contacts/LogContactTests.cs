using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Contacts;

public class LogContactTests(CrmApp app) : IClassFixture<CrmApp>
{
    private DateOnly Today => app.Clock.Today();

    [Fact]
    public async Task A_visit_with_a_named_person_is_saved_and_counts()
    {
        var (client, url) = await Form("Nordals Tømrerforretning ApS");
        var bente = (await client.Page(url)).QuerySelector("[name=ContactPersonIds]")!.GetAttribute("value")!;
        using var response = await client.PostForm(url, new() { { "ContactPersonIds", bente }, { "Purposes", "Rekruttering", "Csr" }, { "Note", "Mangler to tømrere" } });

        var contact = await Saved(response);
        Assert.True(contact.CountsAsVisit);
        Assert.Equal(Purposes.Rekruttering | Purposes.Csr, contact.Purposes);
        Assert.Contains("Mangler to tømrere", (await client.Page(response.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_visit_to_the_same_unit_and_day_is_a_contact_only()
    {
        var (client, url) = await Form("Åbo Transport A/S");
        var bente = (await client.Page(url)).QuerySelector("[name=ContactPersonIds]")!.GetAttribute("value")!;
        using var first = await client.PostForm(url, new() { { "ContactPersonIds", bente }, { "Purposes", "Kendskab" } });
        using var second = await client.PostForm(url, new() { { "ContactPersonIds", bente }, { "Purposes", "Kendskab" } });

        Assert.True((await Saved(first)).CountsAsVisit);
        Assert.Equal(NotCounted.AlreadyCountedThatDay, (await Saved(second)).NotCounted);
    }

    [Fact]
    public async Task The_same_form_sent_ten_times_at_once_saves_one_contact()
    {
        var (client, url) = await Form("Åbo Transport A/S");
        var key = (await client.Page(url)).QuerySelector("[name=FormKey]")!.GetAttribute("value")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            client.PostForm(url, new() { { "FormKey", key }, { "Form", "Mail" }, { "Purposes", "Kendskab" } })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct());
        Assert.Equal(1, await app.Database(db => db.Contacts.CountAsync(c => c.FormKey == Guid.Parse(key))));
    }

    [Fact]
    public async Task The_next_step_becomes_a_follow_up_and_a_new_person_is_remembered()
    {
        var (client, url) = await Form("Åbo Transport A/S");
        using var response = await client.PostForm(url, new()
        {
            { "Form", "Phone" }, { "Purposes", "Voksenlaerling" }, { "ContactPersonIds" }, { "NewPersonName", "Villy Mørk" }, { "NewPersonRole", "mester" },
            { "NextStep", "InTwoWeeks" }, { "NextStepText", "Send regler om voksenlærlinge" },
        });

        var contact = await Saved(response);
        var next = await app.Database(db => db.FollowUps.SingleAsync(f => f.ContactId == contact.Id));
        Assert.Equal("Send regler om voksenlærlinge", next.Text);
        Assert.True(next.DueOn >= Today.AddDays(14));
        Assert.Contains("Villy Mørk", (await client.Page(response.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Åbo", (await client.Page("/contacts/log?q=villy")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_employer_remembers_when_it_was_last_contacted_and_warns_the_next()
    {
        var (client, url) = await Form("Nordals Tømrerforretning ApS");
        using var response = await client.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Rekruttering" } });

        var contact = await Saved(response);
        Assert.Equal(Today, await app.Database(db => db.Employers.Where(e => e.Id == contact.EmployerId).Select(e => e.LatestContactOn).SingleAsync()));
        Assert.Contains("Kontaktet i dag af Karen Konsulent om", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_employer_needs_people_for_is_kept_told_and_put_right()
    {
        var (client, url) = await Form("Nordals Tømrerforretning ApS");
        using var response = await client.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Rekruttering" }, { "HiringNow", "2" }, { "HiringLater", "0" }, { "HiringOccupation", "2221" } });
        var contact = await Saved(response);
        var page = response.Headers.Location!.OriginalString;

        Assert.Equal((2, 0), (contact.HiringNow, contact.HiringLater));
        Assert.Contains($"2 nu og 0 flere inden for 6 måneder, mest {contact.HiringOccupation}", (await client.Page(page)).Body!.TextContent, StringComparison.Ordinal);
        using var edited = await client.PostForm($"{page}/edit", new() { { "HiringNow", "" }, { "HiringLater", "" }, { "HiringOccupation", "" } });
        Assert.Null((await Saved(edited)).HiringNow);
    }

    [Theory]
    [InlineData("2", "", "", "HiringLater")]
    [InlineData("", "1", "", "HiringNow")]
    [InlineData("", "", "2221", "HiringNow")]
    [InlineData("-1", "0", "", "HiringNow")]
    [InlineData("1000", "0", "", "HiringNow")]
    [InlineData("1", "1", "tryllekunstner", "HiringOccupation")]
    public async Task Half_an_answer_about_hiring_is_refused_beside_its_field(string now, string later, string occupation, string field)
    {
        var (client, url) = await Form("Nordals Tømrerforretning ApS");
        using var refused = await client.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Rekruttering" }, { "HiringNow", now }, { "HiringLater", later }, { "HiringOccupation", occupation } });

        Assert.NotEmpty((await refused.Errors())[field]);
    }

    [Fact]
    public async Task Empty_and_future_and_CPR_are_refused_beside_their_fields_and_what_was_typed_is_kept()
    {
        var (client, url) = await Form("Nordals Tømrerforretning ApS");
        using var empty = await client.PostForm(url, new() { { "HeldOn", "" }, { "Note", "Det her skal blive stående" } });
        var errors = await empty.Errors();
        Assert.Equal("Angiv datoen for kontakten.", errors["HeldOn"].Single());
        Assert.Equal("Vælg mindst ét formål.", errors["Purposes"].Single());
        Assert.Equal("Det her skal blive stående", (await empty.Document()).QuerySelector("#Note")!.TextContent.Trim());

        using var future = await client.PostForm(url, new() { { "HeldOn", Today.AddDays(1).ToString("yyyy-MM-dd", null) }, { "Purposes", "Csr" } });
        Assert.Contains("når den er holdt", (await future.Errors())[""].Single(), StringComparison.Ordinal);

        using var cpr = await client.PostForm(url, new() { { "Purposes", "Csr" }, { "Note", "Han hedder 010190-1234" } });
        Assert.Equal(CprNumber.Refusal, (await cpr.Errors())["Note"].Single());
    }

    [Fact]
    public async Task A_protected_employer_is_contacted_only_with_a_stated_basis()
    {
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Name == "Fjordlyst Plejehjem");
            employer.Refresh(new() { Name = employer.Name, Town = employer.Town, IsProtected = true }, DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        var (client, url) = await Form("Fjordlyst Plejehjem");

        using var without = await client.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Kendskab" } });
        Assert.Contains("reklamebeskyttet", (await without.Errors())[""].Single(), StringComparison.Ordinal);

        using var vague = await client.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Kendskab" }, { "Basis", "Consent" } });
        Assert.Contains("samtykke", (await vague.Errors())[""].Single(), StringComparison.Ordinal);

        using var asked = await client.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Kendskab" }, { "Basis", "TheyAsked" } });
        Assert.Equal(ContactBasis.TheyAsked, (await Saved(asked)).Basis);
    }

    [Fact]
    public async Task Another_municipalitys_employer_workplace_and_people_are_out_of_reach()
    {
        var foreign = await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg);
        var unit = await app.Database(db => db.ProductionUnits.Select(u => u.Id).FirstAsync(), TestWorld.Soenderborg);
        var person = await app.Database(db => db.ContactPersons.Select(p => p.Id).FirstAsync(), TestWorld.Soenderborg);
        var (client, url) = await Form("Nordals Tømrerforretning ApS");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/contacts/log?employerId={foreign}", TestContext.Current.CancellationToken)).StatusCode);
        using var otherUnit = await client.PostForm(url, new() { { "ProductionUnitId", $"{unit}" }, { "Purposes", "Csr" } });
        Assert.Equal(HttpStatusCode.NotFound, otherUnit.StatusCode);
        using var otherPerson = await client.PostForm(url, new() { { "ContactPersonIds", $"{person}" }, { "Purposes", "Csr" } });
        Assert.Contains("hører ikke til virksomheden", (await otherPerson.Errors())[""].Single(), StringComparison.Ordinal);
    }

    private async Task<(HttpClient Client, string Url)> Form(string employer) =>
        (await app.SignedInAs(Role.Konsulent), $"/contacts/log?employerId={await app.EmployerId(employer)}");

    private async Task<Contact> Saved(HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.Found, $"Expected a redirect, got {(int)response.StatusCode}: {(await response.Document()).QuerySelector(".crm-errors")?.TextContent}");
        var id = int.Parse(response.Headers.Location!.OriginalString.Split('/')[^1], null);

        return await app.Database(db => db.Contacts.AsNoTracking().SingleAsync(c => c.Id == id));
    }
}
