using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Voksenlaerlinge;

public class VoksenlaerlingSettingsTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Settings = "/voksenlaerlinge/settings";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_rule_moves_the_deadlines_that_are_not_met_yet()
    {
        var (start, consultant) = (app.Clock.Today().AddDays(5), await app.UserId(Role.Konsulent));
        var id = await app.Database(async db =>
        {
            var (unit, trade) = (await db.ProductionUnits.FirstAsync(Ct), await db.Trades.FirstAsync(t => !t.MayHaveVoksenelevloen, Ct));
            var agreed = Voksenlaerling.Agree(
                unit, consultant, trade, new() { StartsOn = start, EndsOn = start.AddYears(2), WayIn = WayIn.Unemployment, SeeksSubsidy = true }, await db.VoksenlaerlingRules.SingleAsync(Ct), app.Clock.UtcNow());
            db.Add(agreed);
            await db.SaveChangesAsync(Ct);

            return agreed.Id;
        });
        var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.PostForm($"{Settings}/rules/new", new()
        {
            { "ValidFrom", start.ToString("yyyy-MM-dd", null) }, { "ApplicationMonths", "3" }, { "LegalBasis", "Ny LAB" }, { "Source", "Retsinformation" },
        }).Saved();

        Assert.Equal(start.AddMonths(3), await app.Database(db => db.Voksenlaerlinge.Where(v => v.Id == id).Select(v => v.ApplyBy).SingleAsync(Ct)));
        Assert.Equal(2, (await administrator.Page(Settings)).QuerySelectorAll("#regler-for-tilskud tbody tr").Length);
    }

    [Fact]
    public async Task A_rule_is_unverified_until_somebody_confirms_it()
    {
        var administrator = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);
        var id = await app.Database(db => db.VoksenlaerlingRules.Select(r => r.Id).SingleAsync(Ct), TestWorld.Soenderborg);
        Assert.Contains("Sats ikke verificeret", (await administrator.Page(Settings)).Body!.TextContent, StringComparison.Ordinal);
        using var unnamed = await administrator.PostForm($"{Settings}/rules/{id}", new() { { "VerifiedOn", "2026-01-01" } });
        Assert.Single((await unnamed.Errors())["VerifiedBy"]);

        await administrator.PostForm($"{Settings}/rules/{id}", new() { { "VerifiedBy", "Jens Jurist" }, { "VerifiedOn", "2026-01-01" } }).Saved();
        Assert.DoesNotContain("Sats ikke verificeret", (await administrator.Page(Settings)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rules_of_the_same_day_and_nonsense_are_refused()
    {
        using var response = await (await app.SignedInAs(Role.Administrator)).PostForm($"{Settings}/rules/new", new()
        {
            { "ValidFrom", "2020-01-01" }, { "MinimumAge", "12" }, { "UnemployedRate", "-1" }, { "LegalBasis", "LAB" }, { "Source", "Kilde" },
        });
        using var sameDay = await (await app.SignedInAs(Role.Administrator)).PostForm($"{Settings}/rules/new", new() { { "ValidFrom", "2020-01-01" }, { "LegalBasis", "LAB" }, { "Source", "Kilde" } });

        Assert.Equal(["MinimumAge", "UnemployedRate"], (await response.Errors()).Select(error => error.Key).Order());
        Assert.Single((await sameDay.Errors())["ValidFrom"]);
    }

    [Fact]
    public async Task A_trade_is_added_once_and_taken_out_of_the_choices()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        Fields gardener = new() { { "Name", "Ålegræsplukker" }, { "Education", "Kystgartner" }, { "Sector", "Other" } };
        await administrator.PostForm($"{Settings}/trades/new", gardener).Saved();
        using var again = await administrator.PostForm($"{Settings}/trades/new", new() { { "Name", "ålegræsplukker" }, { "Education", "Kystgartner" }, { "Sector", "Other" } });
        Assert.Single((await again.Errors())["Name"]);

        var id = await app.Database(db => db.Trades.Where(t => t.Name == "Ålegræsplukker").Select(t => t.Id).SingleAsync(Ct));
        await administrator.PostForm($"{Settings}/trades/{id}", new() { { "IsActive", "false" } }).Saved();
        var form = await (await app.SignedInAs(Role.Konsulent)).Page($"/voksenlaerlinge/new?employerId={await app.EmployerId(TestWorld.Employers[0])}");
        Assert.DoesNotContain("Ålegræsplukker", form.QuerySelector("#TradeId")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipalitys_rule_and_trade_are_not_found()
    {
        var (rule, trade) = await app.Database(async db => (await db.VoksenlaerlingRules.MaxAsync(r => r.Id, Ct), await db.Trades.MaxAsync(t => t.Id, Ct)), TestWorld.Soenderborg);
        var administrator = await app.SignedInAs(Role.Administrator);

        foreach (var url in new[] { $"{Settings}/rules/{rule}", $"{Settings}/trades/{trade}" })
        {
            using var response = await administrator.GetAsync(url, Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
