using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

public class CsrYearTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pipeline_counts_and_its_numbers_open_the_rows()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Står i kladde ApS");
        var list = await client.Page($"/csr-maerker/applications?year={app.Year()}&status=Draft&sort=name&q=kladde");
        var page = await client.Page("/csr-maerker");

        Assert.Contains($"CSR-mærke {app.Year()}", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.QuerySelector($"main a[href='{application}']"));
        Assert.Single(list.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("sort=name")]
    [InlineData("sort=-name")]
    [InlineData("sort=staff")]
    [InlineData("sort=-percent")]
    [InlineData("sort=changed&again=true")]
    [InlineData("again=false&meets=true&consultant=1")]
    [InlineData("from=2020-01-01&to=2020-12-31")]
    public async Task Every_order_and_filter_of_the_list_is_answered(string query)
    {
        await app.StartDraft(await app.SignedInAs(Role.Konsulent), $"Liste {query} ApS");
        Assert.NotNull((await (await app.SignedInAs(Role.Konsulent)).Page($"/csr-maerker/applications?{query}")).QuerySelector("h1"));
    }

    [Theory]
    [InlineData("/csr-maerker/applications/export.csv")]
    [InlineData("/csr-maerker/applications/export.xlsx")]
    [InlineData("/csr-maerker/prescreen/export.csv")]
    [InlineData("/csr-maerker/prescreen/export.xlsx")]
    public async Task The_lists_are_taken_out_as_files(string address)
    {
        await app.OpenWindow();
        using var file = await (await app.SignedInAs(Role.Konsulent)).GetAsync($"{address}?year={app.Year()}", Ct);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task The_committee_gets_those_that_are_nominated_and_nobody_else()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var nominated = await app.StartDraft(client, "Indstillet ApS");
        await client.Fill(nominated);
        await client.Submit(nominated);
        await client.Screen(nominated);
        await app.Move(nominated, CsrMove.Nominate);
        var draft = await app.StartDraft(client, "Ikke indstillet ApS");
        var list = await client.Page("/csr-maerker/committee");

        Assert.NotNull(list.QuerySelector($"main a[href='{nominated}']"));
        Assert.Null(list.QuerySelector($"main a[href='{draft}']"));
    }

    [Fact]
    public async Task A_step_for_many_without_a_choice_or_a_date_is_refused()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Vælges ikke ApS");
        await client.Fill(application);
        await client.Submit(application);
        await client.Screen(application);
        await app.Move(application, CsrMove.Nominate);
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm($"/csr-maerker/applications/move?year={app.Year()}&move=Approve", new() { { "Ids" }, { "On", "" } });
        var errors = await refused.Errors();

        Assert.Single(errors["Ids"]);
        Assert.Single(errors["On"]);
    }

    [Fact]
    public async Task Who_meets_the_rules_by_the_agreements_and_has_not_applied_is_found()
    {
        await app.OpenWindow();
        var (meets, below, applied) = (await WithAgreements("Kan søge ApS", 2, 20), await WithAgreements("Kan ikke ApS", 1, 20), await WithAgreements("Har søgt ApS", 5, 20));
        var client = await app.SignedInAs(Role.Konsulent);
        await client.PostForm($"/csr-maerker/applications/new?employerId={applied}", []).Saved();
        var page = await client.Page($"/csr-maerker/prescreen?year={app.Year()}");

        Assert.NotNull(page.QuerySelector($"main a[href='/employers/{meets}']"));
        Assert.Null(page.QuerySelector($"main a[href='/employers/{below}']"));
        Assert.Null(page.QuerySelector($"main a[href='/employers/{applied}']"));
        Assert.Null((await (await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg)).Page($"/csr-maerker/prescreen?year={app.Year()}")).QuerySelector($"main a[href='/employers/{meets}']"));
    }

    [Fact]
    public async Task The_public_list_shows_names_and_towns_of_this_years_holders_to_anybody_and_nothing_else()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        await own.Award("Offentlig Indehaver ApS");
        await own.Database(db => db.CsrApplications.ExecuteUpdateAsync(set => set.SetProperty(a => a.Year, own.Clock.Today().Year), Ct));
        using var response = await own.Anonymous().GetAsync($"/csr-maerke/{TestWorld.Aabenraa}", Ct);
        var text = (await response.Document()).Body!.TextContent;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.Public);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("Offentlig Indehaver ApS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Karen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Offentlig Indehaver", (await own.Anonymous().Page($"/csr-maerke/{TestWorld.Soenderborg}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.Anonymous().GetAsync("/csr-maerke/999", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_goal_counts_each_holder_once_and_a_sources_number_where_the_system_did_not_count()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        var year = own.Clock.Today().Year;
        await own.Database(async db =>
        {
            db.CsrFigures.Add(CsrFigure.Of(TestWorld.Aabenraa, year, 93, null, new(year, 1, 1), "Nyhed"));
            await db.SaveChangesAsync(Ct);
        });
        var manager = await own.SignedInAs(Role.Leder);
        using var saved = await manager.PostForm("/goals/new", new() { { "Text", "Flere CSR-mærker" }, { "Indicator", "csr_maerker" }, { "Source", "Pejlemærker" }, { "Target", "130" } });
        Assert.Equal("93 af 130 virksomheder", await Reached());

        await own.Award("Tæller med ApS");
        await own.Database(db => db.CsrApplications.ExecuteUpdateAsync(set => set.SetProperty(a => a.Year, year).SetProperty(a => a.CountedOn, new DateOnly(year, 1, 1)), Ct));
        Assert.Equal("1 af 130 virksomheder", await Reached());

        async Task<string> Reached() => (await manager.Page(saved.Headers.Location!.OriginalString)).QuerySelector(".crm-stat__value")!.TextContent.Trim();
    }

    [Fact]
    public async Task Holders_are_reminded_once_of_each_day_also_after_down_time_and_never_when_they_have_applied()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        var year = own.Clock.Today().Year;
        await own.Award("Skal mindes ApS");
        await own.Award("Har søgt igen ApS");
        await own.Database(db => db.CsrApplications.ExecuteUpdateAsync(set => set.SetProperty(a => a.Year, year), Ct));
        own.Clock.Set(new DateTimeOffset(year, 11, 20, 9, 0, 0, TimeSpan.Zero));
        await own.Database(async db =>
        {
            await db.CsrRuleSets.ExecuteUpdateAsync(set => set.SetProperty(r => r.OpensOn, new DateOnly(year, 10, 1)).SetProperty(r => r.ClosesOn, new DateOnly(year, 12, 15)), Ct);
            var again = await db.Employers.SingleAsync(e => e.Name == "Har søgt igen ApS", Ct);
            db.CsrApplications.Add(CsrApplication.Start(TestWorld.Aabenraa, year + 1, again.Id, null, null, own.Clock.UtcNow()));
            await db.SaveChangesAsync(Ct);
            await db.CsrApplications.Where(a => a.Year == year + 1).ExecuteUpdateAsync(set => set.SetProperty(a => a.SubmittedAt, own.Clock.UtcNow()), Ct);
        });

        Assert.Equal(1, await Run(own)); // 1 October, seven weeks late
        Assert.Equal(0, await Run(own));
        own.Clock.Set(new DateTimeOffset(year, 12, 3, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await Run(own)); // 1 December
        Assert.Equal(0, await Run(own));
        var followUps = await own.Database(db => db.FollowUps.Where(f => f.Text.StartsWith("Mind om")).ToListAsync(Ct));
        Assert.Equal([new(year, 11, 20), new DateOnly(year, 12, 14)], followUps.Select(f => f.DueOn).Order());
        Assert.All(followUps, f => Assert.Contains($"CSR-mærke {year + 1} igen", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Marks_expire_when_their_year_is_over()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        var application = await own.Award("Udløber ApS");
        await Run(own);
        Assert.Equal(CsrStatus.Awarded, (await own.Application(application)).Status);

        own.Clock.Set(new DateTimeOffset(own.Year() + 1, 1, 1, 0, 1, 0, TimeSpan.FromHours(1)));
        await Run(own);
        Assert.Equal(CsrStatus.Expired, (await own.Application(application)).Status);
    }

    [Fact]
    public async Task The_employers_page_and_list_tell_who_holds_the_mark()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        await own.Award("Med mærke ApS");
        await own.Database(db => db.CsrApplications.ExecuteUpdateAsync(set => set.SetProperty(a => a.Year, own.Clock.Today().Year), Ct));
        var client = await own.SignedInAs(Role.Konsulent);
        var list = (await client.Page("/employers?csr=yes")).QuerySelectorAll("tbody tr");

        Assert.Contains($"CSR-mærke {own.Clock.Today().Year}", (await client.Page($"/employers/{await own.EmployerId("Med mærke ApS")}")).QuerySelector(".crm-statuses")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Med mærke ApS", Assert.Single(list).TextContent, StringComparison.Ordinal);
    }

    private static async Task<int> Run(CrmApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CsrYearRunner>().RunAsync(Ct);
    }

    private async Task<int> WithAgreements(string name, int persons, int staff)
    {
        var id = await app.AddEmployer(name);
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == id, Ct);
            var unit = ProductionUnit.Register(employer, $"{1_997_000_000 + id}", new() { Name = name, Town = "Rødekro", Employees = staff }, app.Clock.UtcNow());
            db.ProductionUnits.Add(unit);
            var scheme = await Fleksjob(db);
            await db.SaveChangesAsync(Ct);
            var started = new AgreementContent { StartsOn = app.Clock.Today().AddDays(-40) };
            db.Agreements.AddRange(Enumerable.Range(0, persons).Select(_ =>
                Agreement.Record(new(TestWorld.Aabenraa, id, unit.Id), scheme.Id, null, started, Guid.NewGuid(), app.Clock.UtcNow())));
            await db.SaveChangesAsync(Ct);
        });

        return id;
    }

    private static async Task<Scheme> Fleksjob(CrmDbContext db)
    {
        if (await db.Schemes.SingleOrDefaultAsync(s => s.Code == "fleksjob", Ct) is { } known)
        {
            return known;
        }

        var scheme = Scheme.Offer(TestWorld.Aabenraa, "fleksjob", "Fleksjob", takesAgreements: true);
        db.Schemes.Add(scheme);

        return scheme;
    }
}
