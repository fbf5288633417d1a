using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Inquiries;

public class InquiryTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10 00 07 30")]
    [InlineData("nordals")]
    [InlineData("99000007")]
    [InlineData("bente")]
    public async Task The_phone_desk_finds_the_caller_by_number_name_or_CVR_and_sees_who_has_it(string typed)
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var page = await client.Page($"/inquiries/new?q={Uri.EscapeDataString(typed)}");

        Assert.Contains("Nordals Tømrerforretning ApS", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("fast kontaktperson", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_taken_and_answered_by_phone_is_a_contact_and_stops_the_clock()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.Register(client, "Åbo Transport A/S");
        await client.PostForm(url, [], $"{url}/take").Saved();
        using var empty = await client.PostForm($"{url}/answer", []);
        Assert.Equal("Skriv kort, hvad du svarede.", (await empty.Errors())["Note"].Single());
        await client.PostForm($"{url}/answer", new() { { "Form", "Phone" }, { "Note", "Aftalte et møde" } }).Saved();

        var inquiry = await app.Saved(url);
        Assert.Equal((InquiryState.Answered, await app.UserId(Role.Konsulent)), (inquiry.State, inquiry.OwnerId));
        Assert.NotNull(inquiry.FirstAnswerAt);
        var contactId = Assert.Single(inquiry.Steps, step => step.Event == InquiryEvent.Answered).ContactId;
        var contact = await app.Database(db => db.Contacts.Include(c => c.Met).SingleAsync(c => c.Id == contactId, Ct));
        Assert.Equal((ContactForm.Phone, ContactDirection.FromThem, Purposes.Rekruttering, false), (contact.Form, contact.Direction, contact.Purposes, contact.CountsAsVisit));
        Assert.Single(contact.Met);
        Assert.Equal(app.Clock.Today(), (await app.Reload(inquiry.EmployerId!.Value)).LatestContactOn);
    }

    [Fact]
    public async Task It_is_handed_over_with_a_note_by_whoever_has_it_and_by_managers_only()
    {
        var (karen, frode) = (await app.UserId(Role.Konsulent), await app.UserId(Role.Fastholdelseskonsulent));
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.Register(client, "Åbo Transport A/S", $"{karen}");
        Fields toFrode = new() { { "ToId", $"{frode}" }, { "Note", "Du kender dem bedst" } };

        using var other = await (await app.SignedInAs(Role.Fastholdelseskonsulent)).PostForm($"{url}/hand-over", toFrode);
        Assert.Contains("Kun den, der har henvendelsen", (await other.Errors())[""].Single(), StringComparison.Ordinal);
        using var silent = await client.PostForm($"{url}/hand-over", new() { { "ToId", $"{frode}" } });
        Assert.Equal("Skriv, hvad kollegaen skal vide.", (await silent.Errors())["Note"].Single());
        await client.PostForm($"{url}/hand-over", toFrode).Saved();
        await (await app.SignedInAs(Role.Leder)).PostForm($"{url}/hand-over", new() { { "ToId", $"{karen}" }, { "Note", "Frode er syg" } }).Saved();

        Assert.Equal(karen, (await app.Saved(url)).OwnerId);
        Assert.Contains("Du kender dem bedst", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_is_kept_found_in_the_register_and_closed()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var sent = await client.PostForm("/inquiries/new?lead=true&q=Nordals", new() { { "Phone", "+49 461 123456" }, { "Needs", "Andet" } });
        var url = sent.Headers.Location!.OriginalString;
        Assert.Null((await app.Saved(url)).EmployerId);
        Assert.Contains("Nyt emne", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);

        var employer = await app.EmployerId("Nordals Tømrerforretning ApS");
        await client.PostForm($"{url}/link", []).Saved();
        Assert.Equal(employer, (await app.Saved(url)).EmployerId);

        using var early = await client.PostForm($"{url}/close", new() { { "Outcome", "Helped" } });
        Assert.Contains("har ikke fået svar", (await early.Errors())[""].Single(), StringComparison.Ordinal);
        await client.PostForm($"{url}/close", new() { { "Outcome", "Unreachable" } }).Saved();
        await client.PostForm(url, [], $"{url}/reopen").Saved();
        Assert.Null((await app.Saved(url)).ClosedAt);
    }

    [Fact]
    public async Task A_form_without_a_name_a_way_to_answer_or_a_need_is_refused()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var refused = await client.PostForm("/inquiries/new?lead=true", new() { { "SendReceipt", "true" }, { "Text", "Det her skal blive stående" } });
        var errors = await refused.Errors();

        Assert.All(["CompanyName", "Phone", "Needs", "Email"], field => Assert.Single(errors[field]));
        Assert.Equal("Det her skal blive stående", (await refused.Document()).QuerySelector("#Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Another_municipalitys_inquiries_are_out_of_reach()
    {
        var sofie = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);
        var url = await app.Register(await app.SignedInAs(Role.Konsulent), "Åbo Transport A/S");
        var foreign = await app.EmployerId("Åbo Transport A/S");

        foreach (var address in new[] { url, $"{url}/answer", $"{url}/hand-over", $"{url}/close", $"{url}/link", $"/inquiries/new?employerId={foreign}" })
        {
            using var answer = await sofie.GetAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var taken = await sofie.PostUnseen($"{url}/take", []);
        Assert.Equal(HttpStatusCode.NotFound, taken.StatusCode);
        Assert.Null((await app.Saved(url)).OwnerId);
        Assert.DoesNotContain("Åbo", (await sofie.Page("/inquiries?state=all")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_shows_late_ones_first_then_those_nobody_has_and_goes_out_as_a_file()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var (karen, now) = (await app.UserId(Role.Konsulent), app.Clock.UtcNow());
        await app.Database(async db =>
        {
            Add("Zeta taget", now, karen);
            Add("Zeta ledig", now, null);
            Add("Zeta sen", now.AddDays(-9), karen);
            await db.SaveChangesAsync(Ct);

            void Add(string name, DateTime at, int? owner)
            {
                var content = new InquiryContent { Source = InquirySource.Mail, CompanyName = name, Email = "a@firma.example", Needs = InquiryNeeds.Ordninger };
                var inquiry = Inquiry.Receive(TestWorld.Aabenraa, content, null, new($"{Guid.NewGuid():N}", "ZZZ-ZZZ"), WorkingCalendar.Usual.After(DanishTime.DayOf(at), 1), at, null);
                if (owner is { } id) { inquiry.Take(id, at); }
                db.Inquiries.Add(inquiry);
            }
        });

        Assert.Equal(["Zeta sen", "Zeta ledig", "Zeta taget"], await Names("/inquiries?q=zeta"));
        Assert.Equal(["Zeta sen"], await Names("/inquiries?q=zeta&late=true"));
        Assert.Equal(["Zeta ledig"], await Names("/inquiries?q=zeta&owner=none"));
        Assert.Equal(["Zeta sen", "Zeta taget"], await Names("/inquiries?q=zeta&owner=me&need=Ordninger&source=Mail&sort=received"));
        Assert.Empty(await Names("/inquiries?q=zeta&state=closed"));
        Assert.Contains("Zeta ledig", await client.GetStringAsync(new Uri("/inquiries/export.csv?q=zeta", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Contains("Zeta sen", (await client.Page("/")).Body!.TextContent, StringComparison.Ordinal);

        var figures = (await (await app.SignedInAs(Role.Leder)).Page("/inquiries/figures")).QuerySelector("main")!.TextContent;
        Assert.Contains("Støtteordninger", figures, StringComparison.Ordinal);

        async Task<List<string>> Names(string url) => [.. (await client.Page(url)).QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
    }
}
