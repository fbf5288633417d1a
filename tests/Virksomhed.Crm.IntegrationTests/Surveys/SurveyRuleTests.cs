using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Surveys;

public class SurveyRuleTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_turns_it_on_from_a_day_and_the_page_says_that_nobody_has_confirmed_it()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm("/survey-rules/new", Filled("2026-02-01")).Saved();
        var rule = await Rule(new(2026, 2, 1));
        Assert.Equal((true, 90, 7, 21, 4.2m, false), (rule.IsOn, rule.DaysBetween, rule.RemindAfterDays, rule.DaysOpen, rule.HighFrom, rule.IsVerified));
        Assert.Contains("Ikke bekræftet", (await (await app.SignedInAs(Role.Leder)).Page("/survey-rules")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await administrator.PostForm($"/survey-rules/{rule.Id}", new() { { "VerifiedBy", "Lone Leder" }, { "VerifiedOn", "2026-02-02" } }).Saved();
        Assert.True((await Rule(new(2026, 2, 1))).IsVerified);
    }

    [Theory]
    [InlineData("ValidFrom", "")]
    [InlineData("DaysBetween", "0")]
    [InlineData("DaysOpen", "91")]
    [InlineData("RemindAfterDays", "21")]
    [InlineData("HighFrom", "5,1")]
    [InlineData("Source", "")]
    public async Task What_makes_no_sense_is_refused_beside_its_field(string field, string value)
    {
        var fields = Filled("2026-03-01");
        fields.Add(field, value);
        using var refused = await (await app.SignedInAs(Role.Administrator)).PostForm("/survey-rules/new", fields);

        Assert.NotEmpty((await refused.Errors())[field]);
    }

    [Fact]
    public async Task Two_rules_cannot_begin_on_the_same_day()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm("/survey-rules/new", Filled("2026-04-01")).Saved();
        using var refused = await administrator.PostForm("/survey-rules/new", Filled("2026-04-01"));

        Assert.Contains("allerede en regel", (await refused.Errors())["ValidFrom"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipalitys_rule_is_not_found_and_a_leader_does_not_edit()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm("/survey-rules/new", Filled("2026-05-01")).Saved();
        var rule = await Rule(new(2026, 5, 1));
        using var other = await (await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg)).GetAsync($"/survey-rules/{rule.Id}", Ct);
        using var leader = await (await app.SignedInAs(Role.Leder)).GetAsync($"/survey-rules/{rule.Id}", Ct);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (other.StatusCode, leader.StatusCode));
    }

    private static Fields Filled(string from) => new() { { "ValidFrom", from }, { "IsOn", "true" }, { "HighFrom", "4,2" }, { "Source", "Udvalgsmøde, punkt 4" } };

    private Task<SurveyRule> Rule(DateOnly from) => app.Database(db => db.SurveyRules.AsNoTracking().SingleAsync(r => r.ValidFrom == from, Ct));
}
