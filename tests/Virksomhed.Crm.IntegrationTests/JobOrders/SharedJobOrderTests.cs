using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Virksomhed.Crm.Domain.Municipalities;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.JobOrders;

public class SharedJobOrderTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Kolding = 621;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_bids_the_owner_divides_and_both_see_the_split()
    {
        var (karen, sofie) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg));
        var (_, shared) = await Share(karen);
        Assert.Contains("venter på jeres bud", (await sofie.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var silly = await sofie.PostForm($"{shared}/bid", new() { { "Count", "-1" }, { "Note", "010190-1234" } });
        var errors = await silly.Errors();
        Assert.All(["Count", "Note"], field => Assert.Single(errors[field]));
        await Bid(sofie, shared, 12);

        using var greedy = await Divide(karen, shared, 16, 13);
        Assert.Contains("28 stillinger", (await greedy.Errors())[""].Single(), StringComparison.Ordinal);
        using var more = await Divide(karen, shared, 10, 13);
        Assert.Contains("flere, end den har budt", (await more.Errors())[""].Single(), StringComparison.Ordinal);
        await Divide(karen, shared, 16, 12).Saved();

        foreach (var client in new[] { karen, sofie })
        {
            Assert.Contains("28 personer: 16 fra Aabenraa og 12 fra Sønderborg", (await client.Page(shared)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        using var back = await sofie.PostForm($"{shared}/bid", new() { { "Count", "11" } });
        Assert.Contains("allerede regnet med til 12", (await back.Errors())[""].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_sees_what_is_shared_and_nothing_else_of_the_employer()
    {
        var (karen, sofie) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg));
        var person = await app.Database(db => db.ContactPersons.Where(p => p.Name == "Bente Bruun").Select(p => p.Id).FirstAsync(Ct));
        var employer = await app.EmployerId(JobOrderWorld.Employer);
        await karen.PostForm($"/employers/{employer}/edit", new() { { "Note", "Hemmelig note" }, { "Alias", "Hemmeligt kaldenavn" } }).Saved();
        await karen.PostForm($"/contacts/log?employerId={employer}", new() { { "Form", "Visit" }, { "Purposes", "Rekruttering" }, { "Note", "Hemmeligt referat" } }).Saved();
        var fields = app.Filled();
        fields.Add("ContactPersonId", $"{person}");
        var (order, shared) = await Share(karen, fields);
        await karen.Move(order, JobOrderPhase.Sourcing);
        await karen.Propose(order, 27, 26, 25);

        var page = (await sofie.Page(shared)).QuerySelector("main")!.TextContent;
        Assert.All(["Nordals Tømrerforretning ApS", "99 00 00 07", "Aabenraa", "Bygningssnedkerarbejde", "Karen Konsulent", "om rekruttering", "To ugers oplæring"], told => Assert.Contains(told, page, StringComparison.Ordinal));
        Assert.All(["Hemmelig", "Bente", "10 00 07 30", "post@firma0.example", "Havnegade", "foreslået", "inviteret", "ansat"], secret => Assert.DoesNotContain(secret, page, StringComparison.Ordinal));

        foreach (var address in new[] { order, $"{order}/edit", $"/employers/{employer}", $"{shared}/divide" })
        {
            using var answer = await sofie.GetAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var smuggled = await sofie.PostUnseen($"{shared}/divide", new() { { "Codes", "540" }, { "Counts", "28" } });
        Assert.Equal(HttpStatusCode.NotFound, smuggled.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_in_the_partnership_sees_nothing_and_who_leaves_it_sees_nothing_more()
    {
        var karen = await app.SignedInAs(Role.Konsulent);
        var (_, shared) = await Share(karen);
        await Bid(await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg), shared, 3);
        await Divide(karen, shared, 5, 2).Saved();
        await app.Database(async db =>
        {
            if (!await db.Municipalities.AnyAsync(m => m.Code == Kolding, Ct))
            {
                db.Municipalities.Add(Municipality.Join(Kolding, "Kolding", null, "Trekanten"));
                await db.SaveChangesAsync(Ct);
            }
        });

        Assert.Equal((false, false, false), await Sees(Kolding));
        Assert.Equal((true, true, true), await Sees(TestWorld.Soenderborg));
        await Rename("Andet samarbejde");
        Assert.Equal(0, await app.Database(db => db.SharedJobOrders.CountAsync(Ct), TestWorld.Soenderborg));
        await Rename("JobSønderjylland");

        Task<(bool, bool, bool)> Sees(int code) => app.Database(async db =>
            (await db.SharedJobOrders.AnyAsync(Ct), await db.JobOrderBids.AnyAsync(Ct), await db.Set<JobOrderShare>().AnyAsync(Ct)), code);

        Task Rename(string partnership) => app.Database(db => db.Municipalities.Where(m => m.Code == TestWorld.Soenderborg).ExecuteUpdateAsync(set => set.SetProperty(m => m.Partnership, partnership), Ct));
    }

    [Fact]
    public async Task A_partner_cannot_write_the_owners_rows_nor_the_owner_a_partners()
    {
        var (_, shared) = await Share(await app.SignedInAs(Role.Konsulent));
        await Bid(await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg), shared, 3);
        var id = int.Parse(shared.Split('/')[^1], null);

        await app.Database(async db =>
        {
            var order = await db.SharedJobOrders.SingleAsync(s => s.Id == id, Ct);
            order.Refresh(order.Content with { Title = "Overtaget" }, app.Clock.UtcNow());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        }, TestWorld.Soenderborg);
        await app.Database(async db =>
        {
            var order = await db.SharedJobOrders.AsNoTracking().Include(s => s.Shares).SingleAsync(s => s.Id == id, Ct);
            (await db.JobOrderBids.SingleAsync(b => b.SharedJobOrderId == id, Ct)).Offer(order, 9, app.Clock.Today(), null, "En anden", app.Clock.Today());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        });
    }

    [Fact]
    public async Task A_received_order_is_not_shared_and_an_edit_and_an_end_reach_the_partners()
    {
        var (karen, sofie) = (await app.SignedInAs(Role.Konsulent), await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg));
        var raw = await app.Receive(karen);
        using var early = await karen.PostForm($"{raw}/share", []);
        Assert.Contains("Kvalificér ordren", (await early.Errors())[""].Single(), StringComparison.Ordinal);

        var (order, shared) = await Share(karen);
        await karen.PostForm($"{order}/edit", new() { { "Title", "Nu med anden titel" } }).Saved();
        Assert.Contains("Nu med anden titel", (await sofie.Page(shared)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await karen.PostForm($"{order}/close", new() { { "Reason", "Withdrawn" } }).Saved();
        Assert.Contains("Afsluttet", (await sofie.Page(shared)).QuerySelector(".crm-statuses")!.TextContent, StringComparison.Ordinal);
        using var late = await sofie.PostForm($"{shared}/bid", new() { { "Count", "2" } });
        Assert.Contains("afsluttet", (await late.Errors())[""].Single(), StringComparison.Ordinal);
        Assert.Contains("Nu med anden titel", (await sofie.Page("/job-orders/shared?closed=true")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(string Order, string Shared)> Share(HttpClient client, Fields? fields = null)
    {
        var order = await app.Receive(client, fields);
        await client.Move(order, JobOrderPhase.Qualified);
        using var response = await client.PostForm($"{order}/share", []);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);

        return (order, response.Headers.Location!.OriginalString);
    }

    private static Task Bid(HttpClient client, string shared, int count) => client.PostForm($"{shared}/bid", new() { { "Count", $"{count}" } }).Saved();

    private static Task<HttpResponseMessage> Divide(HttpClient client, string shared, int own, int partner) =>
        client.PostForm($"{shared}/divide", new() { { "Counts[0]", $"{own}" }, { "Counts[1]", $"{partner}" } });
}
