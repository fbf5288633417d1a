using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Fastholdelse;

public class MilestoneRuleTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_rule_moves_the_deadline_of_open_cases_and_keeps_the_rule_before_it()
    {
        var id = await app.OpenCase(app.Sick(10));
        var administrator = await app.SignedInAs(Role.Administrator);
        using var saved = await administrator.PostForm("/milestone-rules/new", Rule("EmployerTalk", "2026-01-01", weeks: 3));

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal(app.Clock.Today().AddDays(11), (await app.Case(id)).DeadlineOn);
        Assert.Equal(2, await app.Database(db => db.MilestoneRules.CountAsync(rule => rule.Milestone == Milestone.EmployerTalk, Ct)));
    }

    [Fact]
    public async Task A_rule_is_confirmed_by_a_person_on_a_day()
    {
        var id = await RuleId(TestWorld.Aabenraa);
        var administrator = await app.SignedInAs(Role.Administrator);
        using var lacking = await administrator.PostForm($"/milestone-rules/{id}", new() { { "VerifiedBy", "Anne Holm" } });
        Assert.NotEmpty((await lacking.Errors())["VerifiedOn"]);
        using var saved = await administrator.PostForm($"/milestone-rules/{id}", new() { { "VerifiedBy", "Anne Holm" }, { "VerifiedOn", Cases.Day(app.Clock.Today()) } });

        Assert.Contains("Bekræftet", (await administrator.Page("/milestone-rules")).QuerySelector($"tr:has(a[href='/milestone-rules/{id}'])")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_rule_from_the_same_day_is_refused()
    {
        using var refused = await (await app.SignedInAs(Role.Administrator)).PostForm("/milestone-rules/new", Rule("Review", "2014-07-01", weeks: 20));

        Assert.NotEmpty((await refused.Errors())["ValidFrom"]);
    }

    [Fact]
    public async Task Another_municipalitys_rule_is_not_found()
    {
        using var response = await (await app.SignedInAs(Role.Administrator)).GetAsync($"/milestone-rules/{await RuleId(TestWorld.Soenderborg)}", Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<int> RuleId(int municipality) =>
        app.Database(db => db.MilestoneRules.Where(rule => rule.Milestone == Milestone.Report).Select(rule => rule.Id).FirstAsync(Ct), municipality);

    private static Fields Rule(string milestone, string from, int weeks) => new()
    {
        { "Milestone", milestone }, { "ValidFrom", from }, { "Weeks", $"{weeks}" }, { "IsVoluntary", "False" }, { "What", "Arbejdsgiveren holder en samtale" },
        { "LegalBasis", "Sygedagpengeloven § 7 a" }, { "Source", "retsinformation.dk" },
    };
}
