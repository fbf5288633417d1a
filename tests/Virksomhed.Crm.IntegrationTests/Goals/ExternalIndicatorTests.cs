using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Goals;

public class ExternalIndicatorTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Export = """
        Sygedagpengemodtagere
        Område;Periode;Antal;Andel delvist raskmeldte
        Aabenraa;jan 2025;412;13,4
        Aabenraa;feb 2025;401;14,1
        Sønderborg;jan 2025;500;12,2
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Soenderborgs_series_and_goals_stand_beside_the_effort_with_their_source()
    {
        var page = await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).Page("/fastholdelse/figures");
        var rows = page.QuerySelectorAll("#effekten--delvist-syge--og-raskmeldte tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.TextContent);

        Assert.Equal(["2022", "2021", "2020", "2019", "2018"], rows.Keys);
        Assert.All([("2018", "14,0 %"), ("2020", "10,0 %"), ("2021", "16,6 %"), ("2022", "17,6 %")], known => Assert.Contains(known.Item2, rows[known.Item1], StringComparison.Ordinal));
        Assert.Contains("Jobindsats", rows["2019"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_entered_by_hand_and_entering_it_again_replaces_it()
    {
        var id = await Indicator();
        var manager = await app.SignedInAs(Role.Leder);
        await Enter(manager, id, "11,5");
        await Enter(manager, id, "12,5");

        var page = (await manager.Page($"/external-figures/{id}")).QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "maj 2024");
        Assert.Contains("12,5 %", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lone Leder", page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_over_a_hundred_is_refused()
    {
        var id = await Indicator();
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm($"/external-figures/{id}/record", new() { { "Kind", "Result" }, { "Value", "101" } });

        Assert.NotEmpty((await refused.Errors())[""]);
    }

    [Fact]
    public async Task An_export_file_is_shown_before_it_is_saved_and_only_our_own_lines_count()
    {
        var id = await Indicator();
        var manager = await app.SignedInAs(Role.Leder);
        using var preview = await manager.PostForm($"/external-figures/{id}/import", new() { { "File", "jobindsats.csv", Encoding.UTF8.GetBytes(Export) } });
        var rows = (await preview.Document()).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(["jan 202513,4 %–", "feb 202514,1 %–"], rows);
        Assert.False(await app.Database(db => db.ExternalIndicators.AnyAsync(i => i.Id == id && i.Observations.Any(o => o.Year == 2025), Ct)));

        using var saved = await manager.PostAgain(preview, []);

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal([13.4m, 14.1m], await app.Database(db => db.Set<ExternalObservation>().Where(o => o.Year == 2025).OrderBy(o => o.Month).Select(o => o.Value).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData("""[{"period":"jan 2023","value":11.5},{"value":"12,5","period":"feb 2023"}]""")]
    [InlineData("""{"data":{"variables":["Område","Periode","Andel"],"rows":[["Aabenraa","2023M01","11,5"],["Aabenraa","2023M02","12,5"],["Tønder","2023M02","99"]]}}""")]
    [InlineData("""{"id":["OMRÅDE","Tid"],"size":[2,2],"dimension":{"OMRÅDE":{"category":{"index":{"580":0,"550":1},"label":{"580":"Aabenraa","550":"Tønder"}}},"Tid":{"category":{"index":["2023M01","2023M02"]}}},"value":[11.5,12.5,98,99]}""")]
    [InlineData("""{"dataset":{"dimension":{"id":["Tid"],"size":[2],"Tid":{"category":{"label":{"2023M01":"2023M01","2023M02":"2023M02"}}}},"value":{"0":11.5,"1":12.5}}}""")]
    public async Task Json_of_Jobindsats_and_of_Danmarks_Statistik_is_read(string json)
    {
        var id = await Indicator();
        using var preview = await (await app.SignedInAs(Role.Leder)).PostForm($"/external-figures/{id}/import", new() { { "File", "udtræk.json", Encoding.UTF8.GetBytes(json) } });
        var rows = (await preview.Document()).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(["jan 202311,5 %–", "feb 202312,5 %–"], rows);
    }

    [Theory]
    [InlineData("""[{"period":"jan 2023","value":""")]
    [InlineData("""{"dimension":{},"value":[1]}""")]
    [InlineData("""{"data":[]}""")]
    public async Task Json_that_holds_no_figures_is_refused_beside_the_field(string json)
    {
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm($"/external-figures/{await Indicator()}/import", new() { { "File", "udtræk.json", Encoding.UTF8.GetBytes(json) } });

        Assert.NotEmpty((await refused.Errors())["File"]);
    }

    [Fact]
    public async Task A_new_figure_is_made_on_screen_once_and_a_goal_is_followed_by_it()
    {
        var leader = await app.SignedInAs(Role.Leder);
        using var saved = await leader.PostForm("/external-figures/new", new() { { "Name", "Ledighed i Åbenrå" }, { "Unit", "%" }, { "Source", "Jobindsats" } });
        var address = saved.Headers.Location!.OriginalString;
        using var again = await leader.PostForm("/external-figures/new", new() { { "Name", "Ledighed i Åbenrå" }, { "Unit", "%" }, { "Source", "Jobindsats" } });
        Assert.NotEmpty((await again.Errors())["Name"]);
        Assert.Contains("Ledighed i Åbenrå", (await leader.Page("/external-figures")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        using var entered = await leader.PostForm($"{address}/record", new() { { "Kind", "Result" }, { "Value", "3,5" }, { "Source", "Jobindsats" } });
        using var goal = await leader.PostForm("/goals/new", new()
        {
            { "Text", "Lav ledighed" }, { "Indicator", $"ekstern:{address.Split('/')[^1]}" }, { "Unit", "%" }, { "Direction", "AtMost" }, { "Source", "Plan" }, { "Target", "4,0" },
        });
        var page = (await leader.Page(goal.Headers.Location!.OriginalString)).QuerySelector(".crm-stats")!.TextContent;

        Assert.All(["3,5 %", "højst 4,0 %", "Nået"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_municipalitys_figure_cannot_be_followed()
    {
        var theirs = await Indicator(TestWorld.Soenderborg);
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm(
            "/goals/new", new() { { "Text", "Ikke vores" }, { "Indicator", $"ekstern:{theirs}" }, { "Source", "Plan" }, { "Target", "4" } });

        Assert.NotEmpty((await refused.Errors())["Indicator"]);
    }

    [Fact]
    public async Task A_file_without_figures_is_refused_beside_the_field()
    {
        var id = await Indicator();
        using var refused = await (await app.SignedInAs(Role.Leder)).PostForm($"/external-figures/{id}/import", new() { { "File", "tom.csv", Encoding.UTF8.GetBytes("Navn;By\nHans;Rødekro") } });

        Assert.NotEmpty((await refused.Errors())["File"]);
    }

    [Fact]
    public async Task Another_municipalitys_figure_is_not_found()
    {
        var id = await Indicator(TestWorld.Soenderborg);
        var manager = await app.SignedInAs(Role.Leder);

        foreach (var page in new[] { "", "/record", "/import" })
        {
            using var response = await manager.GetAsync($"/external-figures/{id}{page}", Ct);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private Task<int> Indicator(int municipality = TestWorld.Aabenraa) =>
        app.Database(db => db.ExternalIndicators.Where(i => i.Key == ExternalIndicator.PartialReturn).Select(i => i.Id).SingleAsync(Ct), municipality);

    private static async Task Enter(HttpClient manager, int id, string value)
    {
        using var response = await manager.PostForm($"/external-figures/{id}/record", new() { { "Kind", "Result" }, { "Year", "2024" }, { "Month", "5" }, { "Value", value }, { "Source", "Jobindsats" } });
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }
}
