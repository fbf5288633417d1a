using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

public class CsrRulesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_years_rules_are_a_copy_that_nobody_has_confirmed()
    {
        await app.OpenWindow();
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm("/csr-maerker/rules/new", new() { { "ThresholdPercent", "12,5" } }).Saved();
        var copy = await Rules(app.Year() + 1);

        Assert.Equal((12.5m, null), (copy.ThresholdPercent, copy.VerifiedBy));
        Assert.Equal(["fleksjob", "virksomhedspraktik"], copy.Schemes.Order());
        Assert.Equal((await Rules(app.Year())).OpensOn!.Value.AddYears(1), copy.OpensOn);
    }

    [Fact]
    public async Task A_change_keeps_how_the_rules_read_and_by_whom_they_were_changed()
    {
        await app.OpenWindow();
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm(await Address(app.Year()), new() { { "ThresholdPercent", "11" }, { "VerifiedBy", "Lone Leder" }, { "VerifiedOn", $"{app.Clock.Today():yyyy-MM-dd}" } }).Saved();
        var page = (await administrator.Page("/csr-maerker/rules")).Body!.TextContent;

        Assert.Contains("mindst 11 %", page, StringComparison.Ordinal);
        Assert.Contains("Krav: mindst 10 %", page, StringComparison.Ordinal);
        Assert.Contains("Bekræftet af Lone Leder", page, StringComparison.Ordinal);
        await administrator.PostForm(await Address(app.Year()), new() { { "ThresholdPercent", "10" } }).Saved();
    }

    [Fact]
    public async Task Rules_without_a_threshold_schemes_or_a_source_are_refused_beside_their_fields()
    {
        await app.OpenWindow();
        using var refused = await (await app.SignedInAs(Role.Administrator)).PostForm(
            await Address(app.Year()), new() { { "ThresholdPercent", "" }, { "Schemes" }, { "Source", "" }, { "ClosesOn", "2020-01-01" }, { "SecondThresholdPercent", "5" } });
        var errors = await refused.Errors();

        Assert.All(["ThresholdPercent", "Schemes", "Source", "ClosesOn", "SecondSchemes"], field => Assert.NotEmpty(errors[field]));
    }

    [Fact]
    public async Task A_year_has_one_rule_set()
    {
        await app.OpenWindow();
        using var refused = await (await app.SignedInAs(Role.Administrator)).PostForm("/csr-maerker/rules/new", new() { { "Year", $"{app.Year()}" } });

        Assert.Single((await refused.Errors())["Year"]);
    }

    [Fact]
    public async Task Another_municipalitys_rules_are_not_found()
    {
        await app.OpenWindow();
        using var response = await (await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg)).GetAsync(await Address(app.Year()), Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_number_from_a_source_is_shown_with_it_until_the_system_has_counted_the_year_itself()
    {
        var year = app.Clock.Today().Year - 3;
        var manager = await app.SignedInAs(Role.Leder);
        using var refused = await manager.PostForm($"/csr-maerker/figures/{year}", new() { { "Holders", "10" }, { "NewHolders", "11" }, { "CountedOn", "2000-01-01" } });
        Assert.Equal(["CountedOn", "NewHolders", "Source"], (await refused.Errors()).Select(errors => errors.Key).Order());
        await manager.PostForm($"/csr-maerker/figures/{year}", new() { { "Holders", "93" }, { "CountedOn", $"{year}-01-11" }, { "Source", "Nyhed på aabenraa.dk" } }).Saved();
        var history = (await manager.Page("/csr-maerker/holders")).Body!.TextContent;

        Assert.Contains("93", history, StringComparison.Ordinal);
        Assert.Contains("Nyhed på aabenraa.dk", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_municipality_gets_what_is_known_of_its_mark()
    {
        await app.Database(
            async db =>
            {
                await NewMunicipality.EnsureAsync(db, 550, Ct);
                var rules = await db.CsrRuleSets.OrderBy(r => r.Year).ToListAsync(Ct);

                Assert.Equal([2018, 2019, 2020], rules.Select(r => r.Year));
                Assert.All(rules, r => Assert.Equal((5m, 3, null), (r.ThresholdPercent, r.LookBackMonths, r.VerifiedBy)));
                Assert.Equal([5, 11, 12], await db.CsrFigures.OrderBy(f => f.Year).Select(f => f.Holders).ToListAsync(Ct));
            },
            municipality: 550);
    }

    private Task<CsrRuleSet> Rules(int year) => app.Database(db => db.CsrRuleSets.AsNoTracking().SingleAsync(r => r.Year == year, Ct));

    private async Task<string> Address(int year) => $"/csr-maerker/rules/{(await Rules(year)).Id}";
}
