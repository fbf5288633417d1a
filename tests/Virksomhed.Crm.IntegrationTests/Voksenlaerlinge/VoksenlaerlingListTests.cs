using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Domain.Voksenlaerlinge;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Voksenlaerlinge;

public class VoksenlaerlingListTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-12-22", null, DeadlineState.Soon)]
    [InlineData("2026-12-23", null, DeadlineState.Ahead)]
    [InlineData("2026-11-22", null, DeadlineState.Soon)]
    [InlineData("2026-11-21", null, DeadlineState.Passed)]
    [InlineData("2026-11-21", "2026-11-21", DeadlineState.Applied)]
    [InlineData("2026-11-21", "2026-11-22", DeadlineState.AppliedLate)]
    [InlineData(null, null, null)]
    public void The_alarm_rings_a_month_before_the_last_day(string? applyBy, string? appliedOn, DeadlineState? expected) =>
        Assert.Equal(expected, Deadlines.Of(Day(applyBy), Day(appliedOn), Today));

    [Fact]
    public async Task The_year_is_counted_against_the_same_date_last_year_and_all_of_it()
    {
        await Agree(TestWorld.Soenderborg, "Tømrer", "2026-01-01", "2026-11-22", "2026-11-23", "2025-01-01", "2025-11-22", "2025-11-23", "2025-12-31", "2024-12-31");
        await Agree(TestWorld.Soenderborg, "SOSU-hjælper", "2026-05-01");
        var figures = await app.Database(db => YearFigures.ReadAsync(db, Today, Ct), TestWorld.Soenderborg);

        Assert.Equal(new(2, 2, 4, 7, 0, 0), figures.Of(TradeSector.Byggeri));
        Assert.Equal(new(1, 0, 0, 1, 0, 0), figures.Of(TradeSector.Sosu));
        Assert.Equal(1, figures.Whole.Difference);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AtLeastLastYear")]
    public async Task The_goal_counts_them_and_aims_at_last_years_total(string kind)
    {
        await Agree(TestWorld.Aabenraa, "Murer", "2025-01-15", "2025-12-01", "2026-03-01");
        var goal = Goal.Set(TestWorld.Aabenraa, "Mål 6", "voksenlaerlinge:Byggeri", "voksenlærlinge", kind.Length == 0 ? GoalDirection.AtLeast : GoalDirection.AtLeastLastYear, "Plan");
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var figure = await app.Database(async db =>
        {
            db.Goals.Add(goal);
            await db.SaveChangesAsync(Ct);

            return (await GoalFigure.Read(db, cache, await GoalFigure.Goals(db, 2026).Where(g => g.Id == goal.Id).ToListAsync(Ct), Today, Ct)).Single();
        });
        var years = await app.Database(db => db.Voksenlaerlinge.Where(v => v.StartsOn.Year == 2025).CountAsync(Ct));

        Assert.Equal(kind.Length == 0 ? null : years, figure.Standing.Target);
        Assert.Equal(await app.Database(db => db.Voksenlaerlinge.CountAsync(v => v.StartsOn.Year == 2026 && v.StartsOn <= Today, Ct)), figure.Standing.Actual);
        var page = await (await app.SignedInAs(Role.Leder)).Page($"/goals/{goal.Id}");
        Assert.Contains("/voksenlaerlinge?from=", page.QuerySelector("main a.button-primary")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_sorted_and_taken_out_without_the_protected()
    {
        var hidden = await app.AddEmployer("Skærmet Byg ApS", data => data with { IsProtected = true });
        await app.Database(async db =>
        {
            var employer = await db.Employers.SingleAsync(e => e.Id == hidden, Ct);
            db.ProductionUnits.Add(ProductionUnit.Register(employer, "1999000777", new() { Name = "Skærmet Byg ApS", IsProtected = true }, app.Clock.UtcNow()));
            await db.SaveChangesAsync(Ct);
        });
        await Agree(TestWorld.Aabenraa, "Glarmester", "2024-06-01", "2024-08-01");
        await AgreeAt(TestWorld.Aabenraa, "Glarmester", "Skærmet Byg ApS", "2024-07-01");
        var client = await app.SignedInAs(Role.Konsulent);
        var trade = await app.Database(db => db.Trades.Where(t => t.Name == "Glarmester").Select(t => t.Id).SingleAsync(Ct));

        var list = await client.Page($"/voksenlaerlinge?trade={trade}&sort=start");
        Assert.Equal(["01.06.2024", "01.07.2024", "01.08.2024"], list.QuerySelectorAll("[data-label=Begynder]").Select(cell => cell.TextContent.Trim()));
        Assert.Single((await client.Page($"/voksenlaerlinge?trade={trade}&from=2024-06-15&to=2024-07-15")).QuerySelectorAll("tbody tr"));
        Assert.Equal(3, await Lines(client, $"trade={trade}"));
        Assert.Equal(4, await Lines(client, $"trade={trade}&includeProtected=true"));
    }

    [Fact]
    public async Task The_target_list_leaves_out_those_who_have_one_and_the_protected()
    {
        await Agree(TestWorld.Aabenraa, "Brolægger", "2026-02-01");
        await app.AddEmployer("Målgruppe Murer ApS", data => data with { Sector = Sector.Byggeri });
        await app.AddEmployer("Målgruppe Skærmet ApS", data => data with { Sector = Sector.Byggeri, IsProtected = true });
        var client = await app.SignedInAs(Role.Konsulent);

        Assert.Equal(["Målgruppe Murer ApS"], await Names(client, "sector=Byggeri"));
        Assert.Equal(["Målgruppe Murer ApS", "Målgruppe Skærmet ApS"], (await Names(client, "sector=Byggeri&includeProtected=true")).Order());
        Assert.DoesNotContain(TestWorld.Employers[0], await Names(client, ""));
    }

    [Fact]
    public async Task A_view_of_the_list_is_kept()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        using var saved = await client.PostForm("/voksenlaerlinge?wayIn=Unemployment&sort=end", new() { { "Name", "Fra ledighed" } }, "/views");

        Assert.Equal("/voksenlaerlinge?wayIn=Unemployment&sort=end", saved.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Fra ledighed", (await client.Page("/employers")).QuerySelector(".crm-views")!.TextContent, StringComparison.Ordinal);
    }

    private Task Agree(int municipality, string trade, params string[] starts) =>
        AgreeAt(municipality, trade, municipality == TestWorld.Aabenraa ? TestWorld.Employers[0] : TestWorld.OtherEmployer, starts);

    private async Task AgreeAt(int municipality, string trade, string employer, params string[] starts)
    {
        var consultant = await app.UserId(Role.Konsulent, municipality);
        await app.Database(
            async db =>
            {
                var unit = await db.ProductionUnits.FirstAsync(u => u.Employer.Name == employer, Ct);
                var (learned, rule) = (await db.Trades.SingleAsync(t => t.Name == trade, Ct), await db.VoksenlaerlingRules.OrderBy(r => r.ValidFrom).FirstAsync(Ct));
                db.Voksenlaerlinge.AddRange(starts.Select(start => Voksenlaerling.Agree(
                    unit, consultant, learned, new() { StartsOn = Day(start)!.Value, EndsOn = Day(start)!.Value.AddYears(3), WayIn = WayIn.Unemployment }, rule, app.Clock.UtcNow())));
                await db.SaveChangesAsync(Ct);
            },
            municipality);
    }

    private static async Task<int> Lines(HttpClient client, string query) =>
        (await client.GetStringAsync($"/voksenlaerlinge/export.csv?{query}", Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static async Task<List<string>> Names(HttpClient client, string query) =>
        [.. (await client.Page($"/voksenlaerlinge/targets?{query}")).QuerySelectorAll(".crm-company").Select(name => name.TextContent.Trim())];

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
}
