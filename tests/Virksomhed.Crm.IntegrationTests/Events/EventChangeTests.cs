using System.Net;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Events;

/// <summary>What guests are told when an event changes or is cancelled, and the list of them.</summary>
public class EventChangeTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_time_is_mailed_to_those_who_come_and_the_calendar_file_replaces_the_old_one()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client);
        var (comes, silent, declined) = (await app.InviteTo(client, url, TestWorld.Employers[0]), await app.InviteTo(client, url, TestWorld.Employers[1]), await app.InviteTo(client, url, TestWorld.Employers[2]));
        await EventWorld.Answer(app.Anonymous(), comes.Link, comes: true, persons: 1).Saved();
        await EventWorld.Answer(app.Anonymous(), declined.Link, comes: false, persons: 1).Saved();
        await client.PostForm($"{url}/edit", new() { { "Description", "Kaffe fra 8.30" } }).Saved();
        await client.PostForm($"{url}/edit", new() { { "StartsAt", "10:00" } }).Saved();

        Assert.Contains("1 virksomhed har fået en mail", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
        await EventWorld.Eventually(() => Letters(comes.Email).Exists(letter => letter.Contains("kl. 10.00 til 12.00", StringComparison.Ordinal)));
        Assert.Equal((2, 1, 1), (Letters(comes.Email).Count, Letters(silent.Email).Count, Letters(declined.Email).Count));
        Assert.Contains("SEQUENCE:1\r\n", await app.Anonymous().GetStringAsync($"{comes.Link}/calendar.ics", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_event_is_told_with_its_reason_and_takes_no_more_answers()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client);
        var (comes, silent, declined) = (await app.InviteTo(client, url, TestWorld.Employers[0]), await app.InviteTo(client, url, TestWorld.Employers[1]), await app.InviteTo(client, url, TestWorld.Employers[2]));
        await EventWorld.Answer(app.Anonymous(), comes.Link, comes: true, persons: 1).Saved();
        await EventWorld.Answer(app.Anonymous(), declined.Link, comes: false, persons: 1).Saved();
        using var unexplained = await client.PostForm($"{url}/cancel", new() { { "Reason", " " } });
        Assert.Single((await unexplained.Errors())["Reason"]);
        var early = await app.Anonymous().Page(silent.Link);
        await client.PostForm($"{url}/cancel", new() { { "Reason", "Salen er lukket" } }).Saved();

        Assert.Contains("2 virksomheder har fået en mail", (await client.Page(url)).Body!.TextContent, StringComparison.Ordinal);
        await EventWorld.Eventually(() => new[] { comes, silent }.All(guest => Letters(guest.Email).Exists(letter => letter.Contains("Årsag: Salen er lukket", StringComparison.Ordinal))));
        Assert.Single(Letters(declined.Email));
        Assert.NotNull(early.QuerySelector("form"));
        var page = await app.Anonymous().Page(comes.Link);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("Salen er lukket", page.Body!.TextContent, StringComparison.Ordinal);
        var file = await app.Anonymous().GetStringAsync($"{comes.Link}/calendar.ics", Ct);
        Assert.Contains("STATUS:CANCELLED\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", file, StringComparison.Ordinal);
        using var late = await client.PostForm($"{url}/edit", new() { { "Place", "Et andet sted" } });
        Assert.Contains("aflyst", (await late.Errors())[""].Single(), StringComparison.Ordinal);
        Assert.Contains("Aflyst", (await client.Page("/events")).QuerySelector($"a[href='{url}']")!.Closest("tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guest_list_has_those_who_come_and_wait_on_screen_and_as_files()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var url = await app.PlanEvent(client, capacity: 2);
        var (comes, waits, silent) = (await app.InviteTo(client, url, TestWorld.Employers[0]), await app.InviteTo(client, url, TestWorld.Employers[1]), await app.InviteTo(client, url, TestWorld.Employers[2]));
        await EventWorld.Answer(app.Anonymous(), comes.Link, comes: true, persons: 2, "Bodil Bang").Saved();
        await EventWorld.Answer(app.Anonymous(), waits.Link, comes: true, persons: 1, "Viggo Vent").Saved();
        var rows = (await client.Page($"{url}/guests")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(2, rows.Count);
        Assert.Contains("Bodil Bang", rows[0], StringComparison.Ordinal);
        Assert.Contains("På venteliste", rows[1], StringComparison.Ordinal);
        var csv = await client.GetStringAsync($"{url}/guests/export.csv", Ct);
        Assert.Contains("Viggo Vent", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(silent.Email, csv, StringComparison.Ordinal);
        using var xlsx = await client.GetAsync($"{url}/guests/export.xlsx", Ct);
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
    }

    [Fact]
    public async Task Another_municipalitys_event_can_neither_be_cancelled_nor_its_guests_be_read()
    {
        var url = await app.PlanEvent(await app.SignedInAs(Role.Konsulent));
        var other = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);

        foreach (var page in new[] { "/cancel", "/guests", "/guests/export.csv", "/guests/export.xlsx" })
        {
            using var response = await other.GetAsync(url + page, Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private List<string> Letters(string address) => [.. Mailbox.Letters(app, address)];
}
