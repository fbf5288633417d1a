using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A visit becomes a survey, the employer answers it on a phone in three taps, and the manager's satisfaction moves.</summary>
public class SurveyJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Visited = "Nordals Tømrerforretning ApS";

    [Fact]
    public async Task A_visit_is_asked_about_and_the_answer_moves_the_managers_number()
    {
        await SurveySteps.BeginWithFiveContentEmployers(App);
        await TurnsItOn(await Desk());
        var consultant = await Desk();
        await consultant.SignIn(Role.Konsulent);
        await consultant.LogVisit(await App.EmployerId(Visited), "Rekruttering");

        App.Clock.Advance(TimeSpan.FromDays(1));
        await SurveySteps.AskEverybody(App);
        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        await manager.OpenFromMenu("Tilfredshed");
        await Reads(manager, "5,0");

        await Answers(await Phone(), await Mailbox.LinkTo(App, "bente@firma.example"));
        await manager.ReloadAsync();
        await Reads(manager, "4,8");
        await manager.ShouldSay("Kom gerne igen til foråret.");
    }

    private async Task TurnsItOn(IPage page)
    {
        await page.SignIn(Role.Administrator);
        await page.OpenFromMenu("Spørgeskemaer");
        await page.Link("Ny regel fra en dag").ClickAsync();
        await page.GetByLabel("Gælder fra").FillAsync(App.Clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Send spørgeskemaer").CheckAsync();
        await page.GetByLabel("Kilde").FillAsync("Udvalgsmøde, punkt 4");
        await page.Button("Gem regel").ClickAsync();
        await page.ShouldSay("Reglen er gemt.");
    }

    private static async Task Answers(IPage page, string link)
    {
        var taps = new Taps();
        await page.GotoAsync(link);
        await page.ShouldShow("Hvordan var samarbejdet?");
        await taps.On(page.Score("skaffe kvalificeret arbejdskraft", "4"));
        await taps.On(page.Score("som helhed", "4"));
        await page.GetByLabel("Hvad skal vi blive ved med").FillAsync("Kom gerne igen til foråret.");
        await taps.On(page.Button("Send svar"));
        await page.ShouldShow("Tak for svaret");
        Assert.Equal(3, taps.Count);

        await page.GotoAsync(link);
        await page.ShouldSay("kan ikke ændres");
    }

    private static async Task Reads(IPage page, string mean)
    {
        await page.ShouldShow("Tilfredshed");
        await Assertions.Expect(page.Locator("dl").First).ToContainTextAsync(new Regex($@"Virksomhedsservice som helhed\s*{mean} af 5"));
    }
}
