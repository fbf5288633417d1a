using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Surveys;

public class SurveyFiguresTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Four_answers_tell_nothing_and_the_fifth_tells_all_five()
    {
        await app.Given(4, service: 5, new(2020, 2, 3), comment: "Næsten for få");
        var leader = await app.SignedInAs(Role.Leder);
        var few = (await leader.Page("/surveys?year=2020")).QuerySelector("main")!.TextContent;
        Assert.Contains("For få svar", few, StringComparison.Ordinal);
        Assert.All(["5,0", "Næsten for få", "4 svar"], hidden => Assert.DoesNotContain(hidden, few, StringComparison.Ordinal));

        await app.Given(1, service: 1, new(2020, 3, 31));
        var enough = (await leader.Page("/surveys?year=2020")).QuerySelector("main")!.TextContent;
        Assert.All(["4,2", "Høj tilfredshed", "Næsten for få", "1. kvartal 2020"], shown => Assert.Contains(shown, enough, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hidden_group_cannot_be_found_by_subtraction()
    {
        await app.Given(9, service: 4, new(2019, 1, 15), Sector.Industri);
        await app.Given(6, service: 4, new(2019, 4, 15), Sector.Byggeri);
        await app.Given(2, service: 1, new(2019, 7, 15), Sector.Sosu, SurveySubject.JobOrder, "Alene her");
        var page = await (await app.SignedInAs(Role.Konsulent)).Page("/surveys?year=2019");
        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();

        Assert.Contains("9", rows.Single(row => row.Contains("1. kvartal 2019", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(["2. kvartal 2019", "3. kvartal 2019", "Byggeri", "SOSU"], group => Assert.Contains("Skjult", rows.Single(row => row.Contains(group, StringComparison.Ordinal)), StringComparison.Ordinal));
        Assert.DoesNotContain("Alene her", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_hides_what_the_page_hides_and_holds_no_comment()
    {
        await app.Given(7, service: 3, new(2018, 1, 15), comment: "Kun på siden");
        await app.Given(3, service: 1, new(2018, 4, 15));
        var leader = await app.SignedInAs(Role.Leder);
        using var csv = await leader.GetAsync("/surveys/export.csv?year=2018", Ct);
        using var xlsx = await leader.GetAsync("/surveys/export.xlsx?year=2018", Ct);
        var text = await csv.Content.ReadAsStringAsync(Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (csv.StatusCode, xlsx.StatusCode));
        Assert.Equal(2, text.Split('\n').Count(line => line.Contains("kvartal 2018", StringComparison.Ordinal) && line.Contains("skjult", StringComparison.Ordinal)));
        Assert.Contains("2,4", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kun på siden", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_and_another_role_see_nothing_of_it()
    {
        await app.Given(6, service: 2, new(2017, 5, 5), comment: "Kun vores egne");
        var other = await (await app.SignedInAs(Role.Leder, TestWorld.Soenderborg)).Page("/surveys?year=2017");
        Assert.Contains("Ingen svar i 2017", other.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var denied = await (await app.SignedInAs(Role.Fastholdelseskonsulent)).GetAsync("/surveys", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    [Fact]
    public async Task The_goals_are_counted_as_means_of_whole_years_with_five_answers()
    {
        await app.Given(5, service: 4, new(2016, 5, 5));
        await app.Given(4, service: 5, new(2015, 5, 5));
        await app.Database(async db =>
        {
            var (from, to) = (new DateOnly(2015, 1, 1), new DateOnly(2016, 12, 31));
            var days = await new ServiceSatisfaction().PerDay(db, from, to).ToListAsync(Ct);
            Assert.Equal([new DayCount(new(2016, 4, 1), 20) { Of = 5 }], days);
            Assert.Equal(400, days.Between(from, to));
            Assert.Equal(days, await new RecruitmentSatisfaction().PerDay(db, from, to).ToListAsync(Ct));
            Assert.Empty(await new ServiceSatisfaction().PerConsultant(db, from, to).ToListAsync(Ct));
        });
    }

    [Fact]
    public async Task A_goal_that_is_a_mean_is_told_with_decimals()
    {
        await app.Given(5, service: 4, app.Clock.Today());
        await app.Given(1, service: 5, app.Clock.Today());
        var leader = await app.SignedInAs(Role.Leder);
        using var set = await leader.PostForm("/goals/new", new() { { "Text", "Høj tilfredshed" }, { "Indicator", "tilfredshed_service" }, { "Source", "Politikken" }, { "Target", "4" } });
        Assert.Equal(HttpStatusCode.Found, set.StatusCode);
        var goal = await app.Database(db => db.Goals.Where(g => g.Text == "Høj tilfredshed").Select(g => g.Id).SingleAsync(Ct));
        var page = (await leader.Page($"/goals/{goal}")).QuerySelector("main")!;

        Assert.Contains("4,17", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("mindst 4,0 af 5", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nået", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Pr. konsulent", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("4,17", (await leader.Page("/goals")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
