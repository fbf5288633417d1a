using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Goals;

public class GoalSeedTests(SeededGoals app) : IClassFixture<SeededGoals>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_number_of_the_papers_is_there_with_its_document_and_no_quotation()
    {
        var rows = SeedFiles.Goals();

        Assert.Equal(293, rows.Count);
        Assert.All(rows, row => Assert.Contains("Kommune, ", row.Content.Source, StringComparison.Ordinal));
        Assert.Equal((213, 71, 9), (rows.Count(row => row.Municipality == 580), rows.Count(row => row.Municipality == 540), rows.Count(row => row.Municipality == 0)));
    }

    [Fact]
    public async Task Aabenraas_sixteen_goals_stand_under_their_political_markers()
    {
        var goals = await app.Database(db => db.Goals.Where(g => g.Number!.StartsWith("Mål ") && g.Kind == GoalKind.Goal).Select(g => new { g.Number, g.Marker }).Distinct().ToListAsync(Ct));

        Assert.Equal(Enumerable.Range(1, 16).Select(number => $"Mål {number}").Order(StringComparer.Ordinal), goals.Select(goal => goal.Number).Order(StringComparer.Ordinal));
        Assert.Equal(5, goals.Select(goal => goal.Marker).Distinct().Count());
    }

    [Theory]
    [InlineData("1.1", "besoeg")]
    [InlineData("1.3", "tilfredshed_rekruttering")]
    [InlineData("1.4", "tilfredshed_service")]
    public async Task Soenderborgs_company_indicators_are_counted(string number, string indicator) => Assert.Equal(
        indicator,
        await app.Database(db => db.Goals.Where(g => g.Number == number && g.Kind == GoalKind.Goal).Select(g => g.Indicator).SingleAsync(Ct), TestWorld.Soenderborg));

    [Fact]
    public async Task Soenderborgs_partial_returns_are_followed_by_what_Jobindsats_measures() => Assert.Equal(
        ExternalIndicator.PartialReturn,
        await app.Database(
            db => db.Goals.Where(g => g.Number == "1.2" && g.Kind == GoalKind.Goal).Select(g => db.ExternalIndicators.Single(i => i.Id == g.ExternalIndicatorId).Key).SingleAsync(Ct),
            TestWorld.Soenderborg));

    [Fact]
    public async Task A_contradiction_stays_visible_and_each_number_keeps_its_source()
    {
        var leader = await app.SignedInAs(Role.Leder);
        var id = await app.Database(db => db.Goals.Where(g => g.Number == "Mål 14" && g.Kind == GoalKind.Goal).Select(g => g.Id).SingleAsync(Ct));
        var page = await leader.Page($"/goals/{id}");

        Assert.Contains("knap 100", page.QuerySelector(".crm-callout--warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("93", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("knap 100", page.QuerySelector("#andre-tal-om-det-samme")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rank_is_held_against_its_target_and_words_against_words()
    {
        var leader = await app.SignedInAs(Role.Leder, TestWorld.Soenderborg);
        var list = await leader.Page("/goals");
        var rank = list.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("Arbejdsløshedsdagpenge", StringComparison.Ordinal)).TextContent;

        Assert.Contains("nr. 40", rank, StringComparison.Ordinal);
        Assert.Contains("nr. 20", rank, StringComparison.Ordinal);
        Assert.Contains("Bagud", rank, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budgets_and_context_stand_on_their_own_page()
    {
        var page = await (await app.SignedInAs(Role.Konsulent)).Page("/goals/background?kind=Budget");

        Assert.Equal(25, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("58.379 t.kr.", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_the_goals_again_changes_nothing()
    {
        var before = await app.Database(db => db.Goals.CountAsync(Ct));
        await app.Database(async db =>
        {
            await GoalSeed.AddMissingAsync(db, SeedFiles.Goals(), Ct);
            Assert.Equal(0, await db.SaveChangesAsync(Ct));
        });

        Assert.Equal(before, await app.Database(db => db.Goals.CountAsync(Ct)));
    }
}

/// <summary>The test world with the goals of the papers in both municipalities.</summary>
public sealed class SeededGoals : CrmApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        foreach (var municipality in new[] { TestWorld.Aabenraa, TestWorld.Soenderborg })
        {
            await Database(
                async db =>
                {
                    await GoalSeed.AddMissingAsync(db, SeedFiles.Goals(), CancellationToken.None);
                    await db.SaveChangesAsync();
                },
                municipality);
        }
    }
}
