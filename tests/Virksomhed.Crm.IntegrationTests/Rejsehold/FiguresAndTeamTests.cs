using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

public class FiguresAndTeamTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_moves_the_managers_numbers_and_the_start_page()
    {
        var manager = await app.SignedInAs(Role.Leder);
        var before = await Numbers(manager);
        var id = await app.PlannedAsync(await app.UserId(Role.Konsulent), app.WorkingDay(40), 9);
        await manager.PostForm($"/rejsehold/{id}/report", new() { { "Outcome", "ToolsAgreed" } }).Saved();
        var after = await Numbers(manager);

        Assert.Equal((before.Requests + 1, before.Visits + 1), after);
        var page = await manager.Page("/rejsehold/figures");
        Assert.Contains("Før sygemelding", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Samme dag", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Besøg inden for løftet i år", (await manager.Page("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_leave_the_house_hide_what_may_point_somebody_out()
    {
        await app.AskAsync(RejseholdWorld.Request("SeveralOnLeave"));
        var text = await (await app.SignedInAs(Role.Leder)).GetStringAsync("/rejsehold/figures/export.csv", Ct);

        Assert.Contains("Flere sygemeldte", text, StringComparison.Ordinal);
        Assert.Contains(SharedCounts.Hidden, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_leaves_as_a_file_and_shows_the_late_first()
    {
        var (calm, late) = (await app.AskAsync(employer: TestWorld.Employers[1]), await app.AskAsync(RejseholdWorld.Request("OnLeave"), TestWorld.Employers[2]));
        await app.Database(db => db.Dispatches.Where(d => d.Id == late).ExecuteUpdateAsync(set => set.SetProperty(d => d.VisitDueOn, app.Clock.Today().AddDays(-3)), Ct));
        var client = await app.SignedInAs(Role.Konsulent);
        var rows = (await client.Page("/rejsehold")).QuerySelectorAll("tbody tr th a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal($"/rejsehold/{late}", rows[0]);
        Assert.Contains($"/rejsehold/{calm}", rows);
        Assert.Equal([$"/rejsehold/{late}"], (await client.Page("/rejsehold?late=true")).QuerySelectorAll("tbody tr th a").Select(link => link.GetAttribute("href")));
        var file = await client.GetStringAsync("/rejsehold/export.csv?state=all", Ct);
        Assert.Contains(TestWorld.Employers[2], file, StringComparison.Ordinal);
        await client.PostForm("/rejsehold?late=true&reason=OnLeave", new() { { "Name", "Haster nu" } }, "/views").Saved();
        Assert.Contains("Haster nu", (await client.Page("/rejsehold")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_joins_is_changed_and_leaves()
    {
        var planner = await app.SignedInAs(Role.Leder);
        using var empty = await planner.PostForm("/rejsehold/team/new", new() { { "FromHour", "12" }, { "UntilHour", "9" } });
        var errors = await empty.Errors();
        Assert.Equal("Vælg en kollega.", errors["UserId"].Single());
        Assert.Equal("Vælg mindst én ugedag.", errors["Days"].Single());
        Assert.Equal("Vælg et klokkeslæt efter »Fra kl.«.", errors["UntilHour"].Single());

        var user = await app.UserId(Role.Leder);
        await planner.PostForm("/rejsehold/team/new", new() { { "UserId", $"{user}" }, { "Days", "Monday", "Friday" }, { "Areas", "6200,Rødekro , 6200" } }).Saved();
        var member = await app.Database(db => db.TeamMembers.AsNoTracking().SingleAsync(m => m.UserId == user, Ct));
        Assert.Equal((Weekdays.Monday | Weekdays.Friday, "6200, Rødekro"), (member.Days, member.Areas));
        using var again = await planner.PostForm("/rejsehold/team/new", new() { { "UserId", $"{user}" }, { "Days", "Monday" } }, smuggled: true);
        Assert.Contains("ikke er på holdet", (await again.Errors())["UserId"].Single(), StringComparison.Ordinal);

        await planner.PostForm($"/rejsehold/team/{member.Id}", new() { { "Days", "Tuesday" }, { "IsOnTeam", "false" } }).Saved();
        Assert.Equal((Weekdays.Tuesday, false), await app.Database(db => db.TeamMembers.Where(m => m.Id == member.Id).Select(m => new ValueTuple<Weekdays, bool>(m.Days, m.IsOnTeam)).SingleAsync(Ct)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).GetAsync($"/rejsehold/team/{member.Id}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_new_promise_counts_what_waits_again_and_says_whether_anybody_confirmed_it()
    {
        var (id, administrator) = (await app.AskAsync(), await app.SignedInAs(Role.Administrator));
        using var empty = await administrator.PostForm("/response-rules/new", new() { { "ContactWithin", "4" }, { "VisitWithin", "3" } });
        var errors = await empty.Errors();
        Assert.Equal("Svaret kan ikke loves senere end besøget.", errors["ContactWithin"].Single());
        Assert.Contains("hvor løftet er givet", errors["Source"].Single(), StringComparison.Ordinal);

        await administrator.PostForm("/response-rules/new", new() { { "ValidFrom", app.Clock.Today().ToString("yyyy-MM-dd", null) }, { "VisitWithin", "5" }, { "Source", "Udvalgsmøde" }, { "Closed", "ChristmasEve" } }).Saved();
        var rule = ResponseRule.Of(TestWorld.Aabenraa, new() { ValidFrom = app.Clock.Today(), ContactWithin = 1, VisitWithin = 5, Closed = ClosedDays.ChristmasEve }, "Prøve");
        Assert.Equal(rule.Calendar.After(app.Clock.Today(), 5), (await app.DispatchAsync(id)).VisitDueOn);
        Assert.Contains("Ikke bekræftet", (await (await app.SignedInAs(Role.Konsulent)).Page("/response-rules")).Body!.TextContent, StringComparison.Ordinal);

        using var twice = await administrator.PostForm("/response-rules/new", new() { { "ValidFrom", app.Clock.Today().ToString("yyyy-MM-dd", null) }, { "Source", "Igen" } });
        Assert.Contains("allerede en regel", (await twice.Errors())["ValidFrom"].Single(), StringComparison.Ordinal);
        var added = await app.Database(db => db.ResponseRules.Where(r => r.Source == "Udvalgsmøde").Select(r => r.Id).SingleAsync(Ct));
        await administrator.PostForm($"/response-rules/{added}", new() { { "VisitWithin", "2" }, { "VerifiedBy", "Udvalget" }, { "VerifiedOn", app.Clock.Today().ToString("yyyy-MM-dd", null) } }).Saved();
        Assert.Equal(rule.Calendar.After(app.Clock.Today(), 2), (await app.DispatchAsync(id)).VisitDueOn);
    }

    [Fact]
    public async Task The_numbers_are_the_managers_alone()
    {
        foreach (var role in new[] { Role.Konsulent, Role.Fastholdelseskonsulent, Role.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs(role)).GetAsync("/rejsehold/figures", Ct)).StatusCode);
        }

        Assert.Equal((0, 0), await Numbers(await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)));
    }

    private static async Task<(int Requests, int Visits)> Numbers(HttpClient manager)
    {
        var file = await manager.Page("/rejsehold/figures");
        var stat = file.QuerySelector(".crm-stat__value")!.TextContent.Trim();
        var visits = file.QuerySelectorAll("section").FirstOrDefault(panel => panel.QuerySelector("h2")?.TextContent == "Efter anledning")?.QuerySelectorAll("tbody tr").Sum(row => int.Parse(row.QuerySelectorAll("td")[1].TextContent, null)) ?? 0;

        return (int.Parse(stat, null), visits);
    }
}
