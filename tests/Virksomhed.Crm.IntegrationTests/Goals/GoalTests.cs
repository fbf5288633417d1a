using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Agreements;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Goals;

public class GoalTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_leader_sets_a_goal_and_everybody_sees_it()
    {
        using var saved = await Set(await app.SignedInAs(Role.Leder), "Besøg pr. år");
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var list = await (await app.SignedInAs(Role.Konsulent)).Page("/goals");

        Assert.Contains("Besøg pr. år", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2.500", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultant_may_not_set_goals()
    {
        using var response = await (await app.SignedInAs(Role.Konsulent)).GetAsync("/goals/new", TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_goal_without_indicator_or_number_is_refused()
    {
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm("/goals/new", new() { { "Text", "Mål" }, { "Source", "Plan" }, { "Target", "mange" } });
        var errors = await refused.Errors();

        Assert.Single(errors["Target"]);
    }

    [Fact]
    public async Task Targets_are_changed_year_by_year_and_an_emptied_one_goes_away()
    {
        var leader = await app.SignedInAs(Role.Leder);
        using var saved = await Set(leader, "Besøg, der rettes");
        var url = $"{saved.Headers.Location}/edit";
        using var first = await leader.PostForm(url, new() { { "Targets[0].Value", "" }, { "Targets[1].Value", "2.700" }, { "Targets[1].Note", "Vedtaget i byrådet" } });
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        var goal = await Find("Besøg, der rettes");
        var target = Assert.Single(goal.Targets);

        Assert.Equal((app.Clock.Today().Year + 1, 2700m, "Vedtaget i byrådet"), (target.Year, target.Value, target.Note));
    }

    [Fact]
    public async Task The_second_of_two_who_change_only_a_target_is_told()
    {
        var leader = await app.SignedInAs(Role.Leder);
        using var saved = await Set(leader, "Besøg, to rettere");
        var url = $"{saved.Headers.Location}/edit";
        var version = (await Find("Besøg, to rettere")).Version;
        using var first = await leader.PostForm(url, new() { { "Targets[0].Value", "2600" } });
        using var second = await leader.PostForm(url, new() { { "Targets[0].Value", "2700" }, { "Version", $"{version}" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal(2600m, Assert.Single((await Find("Besøg, to rettere")).Targets).Value);
    }

    [Fact]
    public async Task Another_municipalitys_goal_is_not_found()
    {
        using var saved = await Set(await app.SignedInAs(Role.Leder), "Kun Aabenraas");
        using var response = await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).GetAsync(saved.Headers.Location, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Fleksjob_with_more_hours_than_at_the_start_are_told_as_a_share_of_those_checked_this_year()
    {
        await using var own = new CrmApp();
        await own.InitializeAsync();
        var (employer, today) = (TestWorld.Employers[0], own.Clock.Today());
        await own.AddAgreement(employer, SchemeCode.Fleksjob, today.AddDays(-400), null, a => a.Check(20.5m, today, null)); // 20 at the start
        await own.AddAgreement(employer, SchemeCode.Fleksjob, today.AddDays(-400), null, a => a.Check(20, today, null));
        await own.AddAgreement(employer, SchemeCode.Fleksjob, today.AddDays(-400), null, a => a.Check(9.5m, today, null)); // less, although "9" comes after "2"
        await own.AddAgreement(employer, SchemeCode.Fleksjob, today.AddDays(-400), null); // never checked
        await own.AddAgreement(employer, SchemeCode.Smaajob, today.AddDays(-400), null, a => a.Check(30, today, null));
        var leader = await own.SignedInAs(Role.Leder);
        using var saved = await leader.PostForm("/goals/new", new() { { "Text", "Flere timer i fleksjob" }, { "Indicator", "fleksjob_timer" }, { "Source", "Plan" }, { "Target", "30" } });
        var page = await leader.Page(saved.Headers.Location!.OriginalString);

        Assert.StartsWith("33 %", page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mindst 30 %", page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nået", page.QuerySelector(".crm-stats")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("33 %", (await leader.Page("/")).QuerySelector(".crm-goal__value")!.TextContent, StringComparison.Ordinal);
        var rows = await leader.Page(page.QuerySelector(".crm-head .button-primary")!.GetAttribute("href")!);
        Assert.Single(rows.QuerySelectorAll(".crm-panel--table tbody tr"));
    }

    private static Task<HttpResponseMessage> Set(HttpClient client, string text) => client.PostForm(
        "/goals/new", new() { { "Text", text }, { "Indicator", "besoeg" }, { "Source", "Beskæftigelsesplan" }, { "Target", "2500" } });

    private Task<Goal> Find(string text) => app.Database(db => db.Goals.Include(goal => goal.Targets).SingleAsync(goal => goal.Text == text));
}
