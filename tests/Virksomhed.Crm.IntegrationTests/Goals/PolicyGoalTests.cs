using System.Net;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.CsrMaerker;
using Virksomhed.Crm.IntegrationTests.Surveys;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Goals;

/// <summary>Each goal of Aabenraas markers and each company indicator of Sønderborg, from rows to the number in the list of goals and on the goal's own page.</summary>
public class PolicyGoalTests(SeededGoals app) : IClassFixture<SeededGoals>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => app.Clock.Today();

    [Theory]
    [InlineData("Pejlemærke 1", "erhvervsfrekvens", "77,9", "77,9 %", "Lidt bagud")]
    [InlineData("Mål 1", "offentlig_ydelse", "20,4", "20,4 %", "Nået")]
    [InlineData("Mål 2", "fleksjobledighed", "9,6", "9,6 %", "Nået")]
    [InlineData("Mål 3", "assistance_andel", "3,1", "3,1 %", null)]
    [InlineData("Mål 4", "sygedagpenge_jobafklaring", "4,2", "4,2 %", null)]
    [InlineData("Mål 5", "flygtninge_beskaeftigelse", "43,7", "43,7 %", null)]
    [InlineData("Mål 7", "uddannelsespuljer", "96", "96,0 %", null)]
    [InlineData("Mål 8", "indpendling", "8123", "8.123", null)]
    [InlineData("Mål 9", "ungdomsuddannelse_25", "82,5", "82,5 %", "Nået")]
    [InlineData("Mål 10", "unge_ydelse", "6,3", "6,3 %", null)]
    [InlineData("Mål 11", "neet", "10,2", "10,2 %", "Nået")]
    [InlineData("Mål 12", "ordinaere_loentimer", "214", "214", null)]
    [InlineData("Mål 13", "skaanejob_andel", "3,4", "3,4 %", "Nået")]
    [InlineData("Mål 15", "tilknytning", "512", "512", null)]
    [InlineData("Mål 16", "borgertilfredshed", "86", "86,0 %", "Nået")]
    public Task A_goal_that_others_measure_shows_what_was_entered(string number, string figure, string entered, string shown, string? light) =>
        Measured(TestWorld.Aabenraa, number, figure, entered, shown, light);

    [Fact]
    public Task Soenderborgs_partial_returns_show_what_was_entered() => Measured(TestWorld.Soenderborg, "1.2", ExternalIndicator.PartialReturn, "18,2", "18,2 %", "Nået");

    [Fact]
    public async Task Maal_6_counts_the_voksenlaerlinge_that_consultants_record()
    {
        var consultant = await app.SignedInAs(Role.Konsulent);

        foreach (var employer in TestWorld.Employers.Take(2))
        {
            var trade = await app.Database(db => db.Trades.Where(t => t.Name == "Tømrer").Select(t => t.Id).SingleAsync(Ct));
            using var saved = await consultant.PostForm($"/voksenlaerlinge/new?employerId={await app.EmployerId(employer)}", new()
            {
                { "TradeId", $"{trade}" }, { "WayIn", "Unemployment" }, { "StartsOn", $"{Today:yyyy-MM-dd}" }, { "EndsOn", $"{Today.AddYears(3):yyyy-MM-dd}" }, { "YearOfBirth", "1990" },
            });
            Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        }

        await Shows(TestWorld.Aabenraa, "Mål 6", "2", null);
    }

    [Fact]
    public async Task Maal_14_counts_the_employers_that_are_awarded_the_mark()
    {
        await app.Award("Mål 14 ApS");
        await app.Database(db => db.CsrApplications.ExecuteUpdateAsync(set => set.SetProperty(a => a.Year, Today.Year).SetProperty(a => a.CountedOn, Today), Ct));

        await Shows(TestWorld.Aabenraa, "Mål 14", "1", null);
    }

    [Fact]
    public async Task Soenderborgs_goal_1_1_counts_visits()
    {
        var consultant = await app.SignedInAs(Role.Konsulent, TestWorld.Soenderborg);
        var url = $"/contacts/log?employerId={await app.EmployerId(TestWorld.OtherEmployer, TestWorld.Soenderborg)}";
        var person = (await consultant.Page(url)).QuerySelector("[name=ContactPersonIds]")!.GetAttribute("value")!;
        using var visit = await consultant.PostForm(url, new() { { "ContactPersonIds", person }, { "Purposes", "Kendskab" } });
        using var call = await consultant.PostForm(url, new() { { "Form", "Phone" }, { "Purposes", "Kendskab" } });
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (visit.StatusCode, call.StatusCode));

        await Shows(TestWorld.Soenderborg, "1.1", "1", null);
    }

    [Theory]
    [InlineData("1.3")]
    [InlineData("1.4")]
    public async Task Soenderborgs_goals_1_3_and_1_4_show_the_mean_of_the_answers(string number)
    {
        await app.Given(SharedCounts.Least, service: 4, Today, municipality: TestWorld.Soenderborg);

        await Shows(TestWorld.Soenderborg, number, "4,0", null);
    }

    private async Task Measured(int municipality, string number, string figure, string entered, string shown, string? light)
    {
        var id = await app.Database(db => db.ExternalIndicators.Where(i => i.Key == figure).Select(i => i.Id).SingleAsync(Ct), municipality);
        using var saved = await (await app.SignedInAs(Role.Leder, municipality)).PostForm(
            $"/external-figures/{id}/record", new() { { "Kind", "Result" }, { "Year", $"{Today.Year}" }, { "Value", entered }, { "Source", "Prøvetal" } });
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        await Shows(municipality, number, shown, light);
    }

    private async Task Shows(int municipality, string number, string shown, string? light)
    {
        var client = await app.SignedInAs(Role.Konsulent, municipality);
        var rows = (await client.Page("/goals")).QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("th a")?.TextContent.StartsWith($"{number}: ", StringComparison.Ordinal) == true);
        var row = Assert.Single(rows, row => row.QuerySelector("[data-label=Nået]")!.TextContent.StartsWith(shown, StringComparison.Ordinal));
        Assert.True(light is null || row.QuerySelector("[data-label=Status]")!.TextContent.Trim() == light, row.TextContent);

        var page = await client.Page(row.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.StartsWith(shown, page.QuerySelector(".crm-stat__value")!.TextContent, StringComparison.Ordinal);
    }
}
