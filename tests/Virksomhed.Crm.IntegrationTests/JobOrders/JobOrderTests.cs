using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Virksomhed.Crm.IntegrationTests.Inquiries;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.JobOrders;

public class JobOrderTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_inquiry_becomes_an_order_that_knows_where_it_came_from()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var inquiry = await app.Register(client, JobOrderWorld.Employer);
        var link = (await client.Page(inquiry)).QuerySelector("a[href^='/job-orders/new']")!.GetAttribute("href")!;
        var order = await app.SavedOrder(await app.Receive(client, from: link));

        Assert.Equal(int.Parse(inquiry.Split('/')[^1], null), order.InquiryId);
        Assert.Equal(("8160", 28, JobOrderPhase.Received, JobOrderServices.CvSearch | JobOrderServices.Screening), (order.OccupationCode, order.Positions, order.Phase, order.Services));
        Assert.Equal((await app.EmployerId(JobOrderWorld.Employer), await app.UserId(Role.Konsulent), app.Clock.Today()), (order.EmployerId, order.OwnerId, order.ReceivedOn));
        Assert.Contains("Folk til ny linje", (await client.Page($"/employers/{order.EmployerId}")).QuerySelector("#jobordrer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Folk til ny linje", (await client.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_a_CPR_number_and_an_unknown_occupation_are_refused_beside_their_fields()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var form = $"/job-orders/new?employerId={await app.EmployerId(JobOrderWorld.Employer)}";
        using var empty = await client.PostForm(form, new() { { "Positions" }, { "Kind" }, { "OwnerId" } });
        var errors = await empty.Errors();
        Assert.All(["Title", "Occupation", "Positions", "Kind", "StartsOn", "OwnerId"], field => Assert.Single(errors[field]));

        var fields = app.Filled();
        fields.Add("Occupation", "Trylle");
        fields.Add("Requirements", "Ring til 010190-1234");
        using var wrong = await client.PostForm(form, fields);
        var said = await wrong.Errors();
        Assert.Contains("Vælg en stilling på listen", said["Occupation"].Single(), StringComparison.Ordinal);
        Assert.Contains("CPR", said["Requirements"].Single(), StringComparison.Ordinal);
        Assert.Equal("Trylle", (await wrong.Document()).QuerySelector("#Occupation")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_order_and_the_beginning_of_a_title_is_enough()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var page = await client.GetAsync(new Uri($"/job-orders/new?employerId={await app.EmployerId(JobOrderWorld.Employer)}", UriKind.Relative), Ct);
        var fields = app.Filled();
        fields.Add("Occupation", "truckf");
        using var first = await client.PostAgain(page, fields);
        using var second = await client.PostAgain(page, fields);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("8344", (await app.SavedOrder(first.Headers.Location!.OriginalString)).OccupationCode);
    }

    [Fact]
    public async Task It_moves_on_the_board_without_script_and_a_stale_card_is_told()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Receive(client);
        var id = (await app.SavedOrder(order)).Id;
        var stale = (await client.Page("/job-orders/board")).QuerySelector($"#order-{id}")!.GetAttribute("data-version")!;
        await client.PostForm("/job-orders/board", new() { { "Phase", "Qualified" } }, $"/job-orders/board/{id}/move", smuggled: true).Saved();

        using var late = await client.PostForm("/job-orders/board", new() { { "Phase", "Sourcing" }, { "Version", stale } }, $"/job-orders/board/{id}/move", smuggled: true);
        Assert.Contains("En kollega har ændret ordren", (await late.Errors())[""].Single(), StringComparison.Ordinal);
        using var jump = await client.PostForm("/job-orders/board", new() { { "Phase", "Interviews" } }, $"/job-orders/board/{id}/move", smuggled: true);
        Assert.Contains("kan ikke flyttes", (await jump.Errors())[""].Single(), StringComparison.Ordinal);

        var saved = await app.SavedOrder(order);
        Assert.Equal([JobOrderPhase.Received, JobOrderPhase.Qualified], saved.Phases.OrderBy(change => change.Id).Select(change => change.Phase));
    }

    [Fact]
    public async Task Candidates_are_counted_the_employer_is_heard_and_the_order_ends_as_they_tell()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Sourcing(client, app.Filled(positions: 2));
        using var many = await client.PostForm($"{order}/rounds/new", new() { { "Proposed", "2" }, { "Invited", "3" } });
        Assert.Contains("ikke inviteres flere", (await many.Errors())["Invited"].Single(), StringComparison.Ordinal);
        await client.Propose(order, 4, 2, 0);
        var round = (await app.SavedOrder(order)).Rounds.Single().Id;

        using var unheard = await client.PostForm($"{order}/close", []);
        Assert.Contains("hvorfor ingen blev ansat", (await unheard.Errors())["Reason"].Single(), StringComparison.Ordinal);
        await client.PostForm($"{order}/rounds/{round}", new() { { "Hired", "2" } }).Saved();
        await client.PostForm(order, new() { { "Fit", "Partly" } }, $"{order}/rounds/{round}/rate", smuggled: true).Saved();
        await client.PostForm($"{order}/close", []).Saved();

        var saved = await app.SavedOrder(order);
        Assert.Equal((JobOrderPhase.Filled, 4, 2, 2, app.Clock.Today()), (saved.Phase, saved.Proposed, saved.Invited, saved.Hired, saved.ClosedOn));
        Assert.Equal((RoundFit.Partly, await app.UserId(Role.Konsulent)), (saved.Rounds.Single().Fit, saved.Rounds.Single().FitById));
        var figures = (await (await app.SignedInAs(Role.Leder)).Page("/job-orders/figures")).QuerySelector("main")!.TextContent;
        Assert.Contains("Formidlingsgrad", figures, StringComparison.Ordinal);
        Assert.Contains("Aabenraa", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_is_told_what_the_first_saved()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var order = await app.Receive(client);
        using var mine = await client.GetAsync(new Uri($"{order}/edit", UriKind.Relative), Ct);
        await client.PostForm($"{order}/edit", new() { { "Positions", "30" } }).Saved();
        using var late = await client.PostAgain(mine, new() { { "Title", "Noget andet" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Det gemte din kollega", (await late.Document()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(30, (await app.SavedOrder(order)).Positions);
    }

    [Fact]
    public async Task The_list_filters_sorts_and_goes_out_as_a_file()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        await Add("Zeta snart", 5, "Ordinary");
        await Add("Zeta senere", 60, "Fleksjob");

        Assert.Equal(["Zeta snart", "Zeta senere"], await Names("/job-orders?q=zeta"));
        Assert.Equal(["Zeta senere", "Zeta snart"], await Names("/job-orders?q=zeta&sort=-start"));
        Assert.Equal(["Zeta snart"], await Names("/job-orders?q=zeta&pressing=true"));
        Assert.Equal(["Zeta senere"], await Names("/job-orders?q=zeta&kind=Fleksjob&owner=me&phase=Received"));
        Assert.Empty(await Names("/job-orders?q=zeta&phase=closed"));
        Assert.Empty(await Names("/job-orders?q=zeta&to=2020-01-01"));
        Assert.Contains("Zeta senere", await client.GetStringAsync(new Uri("/job-orders/export.csv?q=zeta", UriKind.Relative), Ct), StringComparison.Ordinal);

        async Task Add(string title, int days, string kind)
        {
            var fields = app.Filled();
            fields.Add("Title", title);
            fields.Add("Kind", kind);
            fields.Add("StartsOn", app.Clock.Today().AddDays(days).ToString("yyyy-MM-dd", null));
            await app.Receive(client, fields);
        }

        async Task<List<string>> Names(string url) => [.. (await client.Page(url)).QuerySelectorAll("tbody th a").Select(link => link.FirstChild!.TextContent)];
    }

    [Fact]
    public async Task Another_municipalitys_orders_are_out_of_reach()
    {
        var sofie = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);
        var order = await app.Sourcing(await app.SignedInAs(Role.Konsulent));

        foreach (var address in new[] { order, $"{order}/edit", $"{order}/close", $"{order}/ad", $"{order}/share", $"{order}/rounds/new", $"/job-orders/new?employerId={await app.EmployerId(JobOrderWorld.Employer)}" })
        {
            using var answer = await sofie.GetAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var moved = await sofie.PostUnseen($"{order}/move", new() { { "Phase", "Qualified" } });
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
        Assert.Equal(JobOrderPhase.Sourcing, (await app.SavedOrder(order)).Phase);
        Assert.DoesNotContain("Folk til ny linje", (await sofie.Page("/job-orders?phase=all")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_contact_person_and_workplace_are_refused()
    {
        var (foreign, unit) = await app.Database(async db => (await db.ContactPersons.Select(p => p.Id).FirstAsync(Ct), await db.ProductionUnits.Select(u => u.Id).FirstAsync(Ct)), TestWorld.Soenderborg);
        var client = await app.SignedInAs(Role.Konsulent);
        var form = $"/job-orders/new?employerId={await app.EmployerId(JobOrderWorld.Employer)}";
        var (person, place) = (app.Filled(), app.Filled());
        person.Add("ContactPersonId", $"{foreign}");
        place.Add("ProductionUnitId", $"{unit}");

        using var refusedPerson = await client.PostForm(form, person);
        using var refusedPlace = await client.PostForm(form, place);
        Assert.Single((await refusedPerson.Errors())["ContactPersonId"]);
        Assert.Single((await refusedPlace.Errors())["ProductionUnitId"]);
    }
}
