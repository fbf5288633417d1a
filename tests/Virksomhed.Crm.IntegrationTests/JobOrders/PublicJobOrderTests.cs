using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.JobOrders;

public class PublicJobOrderTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Sly = "Vi søger </script><script>alert(1)</script> & \"dig\"";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_sees_what_is_sought_but_not_by_whom_unless_the_employer_wants_it()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var fields = app.Filled();
        fields.Add("Title", "Fortrolig udvidelse");
        var order = await app.Sourcing(client, fields);
        var ad = await AdOf(order);
        var list = (await app.Anonymous().Page("/job/580")).QuerySelector("main")!.TextContent;
        Assert.Contains("Procesoperatør, fødevarer", list, StringComparison.Ordinal);
        Assert.All(["Fortrolig", "oplæring"], hidden => Assert.DoesNotContain(hidden, list, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await Get(ad)).StatusCode);

        await Advertise(client, order);
        Assert.Contains("Fortrolig udvidelseNordals Tømrerforretning ApS", (await app.Anonymous().Page("/job/580")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Sly, (await app.Anonymous().Page(ad)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(ad.Replace("580", "540", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/job/999")).StatusCode);
    }

    [Fact]
    public async Task Search_engines_read_the_ad_and_no_text_ends_the_block_of_data()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Sourcing(client);
        await Advertise(client, order);
        var page = await app.Anonymous().Page(await AdOf(order));
        using var posting = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent);

        Assert.Equal("JobPosting", posting.RootElement.GetProperty("@type").GetString());
        Assert.Equal(Sly, posting.RootElement.GetProperty("description").GetString());
        Assert.Equal(("FULL_TIME", 28), (posting.RootElement.GetProperty("employmentType").GetString(), posting.RootElement.GetProperty("totalJobOpenings").GetInt32()));
        Assert.Equal("Nordals Tømrerforretning ApS", posting.RootElement.GetProperty("hiringOrganization").GetProperty("name").GetString());
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert(1)", StringComparison.Ordinal) && script.GetAttribute("type") != "application/ld+json");
    }

    [Fact]
    public async Task A_closed_order_is_gone_in_words_and_an_ad_is_taken_down_when_the_consent_is()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Sourcing(client);
        await Advertise(client, order);
        await client.PostForm($"{order}/close", new() { { "Reason", "Withdrawn" } }).Saved();
        using var gone = await Get(await AdOf(order));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("kan ikke søges mere", (await gone.Document()).Body!.TextContent, StringComparison.Ordinal);

        var other = await app.Sourcing(client);
        await Advertise(client, other);
        await client.PostForm($"{other}/ad", new() { { "Consented", "false" } }).Saved();
        Assert.Equal(HttpStatusCode.NotFound, (await Get(await AdOf(other))).StatusCode);
        Assert.Null((await app.SavedOrder(other)).AdText);
    }

    [Fact]
    public async Task An_ad_needs_words_an_address_and_a_day_to_come()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Receive(client);
        using var refused = await client.PostForm($"{order}/ad", new() { { "Consented", "true" }, { "Text" }, { "ApplyTo", "ikke en mail" }, { "ApplyBy", "2020-01-01" } });
        var errors = await refused.Errors();
        Assert.All(["Text", "ApplyTo", "ApplyBy"], field => Assert.Single(errors[field]));
    }

    [Fact]
    public async Task The_employer_answers_by_the_link_in_the_mail_once_and_without_a_login()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Sourcing(client);
        await client.Propose(order, 3, 0, 0);
        var round = (await app.SavedOrder(order)).Rounds.Single().Id;
        using var nobody = await client.PostForm(order, [], $"{order}/rounds/{round}/ask");
        Assert.Contains("ingen kontaktperson med en mailadresse", (await nobody.Errors())[""].Single(), StringComparison.Ordinal);

        var email = $"leder{round}@firma.example";
        var person = await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Name == JobOrderWorld.Employer, Ct);
            var added = Domain.Employers.ContactPerson.Add(employer, "Lis Leder", "Leder", null, email);
            db.ContactPersons.Add(added);
            await db.SaveChangesAsync(Ct);

            return added.Id;
        });
        await client.PostForm($"{order}/edit", new() { { "ContactPersonId", $"{person}" } }).Saved();
        await client.PostForm(order, [], $"{order}/rounds/{round}/ask").Saved();
        var link = await Mailbox.LinkTo(app, email);
        Assert.NotNull((await app.SavedOrder(order)).Rounds.Single().FeedbackHash);
        Assert.DoesNotContain((await app.SavedOrder(order)).Rounds.Single().FeedbackHash!, link, StringComparison.Ordinal);

        var phone = app.Anonymous();
        using var silent = await phone.PostForm(link, []);
        Assert.Single((await silent.Errors())["Fit"]);
        using var said = await phone.PostForm(link, new() { { "Fit", "Yes" } });
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal((RoundFit.Yes, null), ((await app.SavedOrder(order)).Rounds.Single().Fit, (await app.SavedOrder(order)).Rounds.Single().FitById));
        Assert.Contains("virker ikke mere", (await phone.Page(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("virker ikke mere", (await phone.Page("/jobordre/svar/gaettet")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task Advertise(HttpClient client, string order) => await client.PostForm($"{order}/ad", new()
    {
        { "Consented", "true" }, { "Text", Sly }, { "ApplyTo", "job@firma.example" }, { "ApplyBy", app.Clock.Today().AddDays(9).ToString("yyyy-MM-dd", null) },
    }).Saved();

    private async Task<string> AdOf(string order) => $"/job/580/{(await app.SavedOrder(order)).Id}";

    private Task<HttpResponseMessage> Get(string address) => app.Anonymous().GetAsync(new Uri(address, UriKind.Relative), Ct);
}
