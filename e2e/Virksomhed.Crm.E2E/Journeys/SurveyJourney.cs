using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Surveys;
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
        await OnlyFiveContentEmployers();
        await TurnsItOn(await Desk());
        var consultant = await Desk();
        await consultant.SignIn(Role.Konsulent);
        await consultant.LogVisit(await App.EmployerId(Visited), "Rekruttering");

        App.Clock.Advance(TimeSpan.FromDays(1));
        await AsksEverybody();
        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        await manager.OpenFromMenu("Tilfredshed");
        await Reads(manager, "5,0");

        await Answers(await Phone(), await Mailbox.LinkTo(App, "bente@firma.example"));
        await manager.ReloadAsync();
        await Reads(manager, "4,8");
        await manager.ShouldSay("Kom gerne igen til foråret.");
    }

    private Task OnlyFiveContentEmployers() => App.Database(async db =>
    {
        var today = App.Clock.Today();
        await db.SurveyAnswers.ExecuteDeleteAsync();

        for (var i = 0; i < 5; i++)
        {
            var invitation = SurveyInvitation.Send(TestWorld.Aabenraa, new(SurveySubject.Contact, -i, today, 0, 0), SurveyRule.Default(TestWorld.Aabenraa, today), InquiryLanguage.Danish, "", today);
            db.SurveyAnswers.Add(SurveyAnswer.Give(invitation, null, 5, 5, null, today));
        }

        await db.SaveChangesAsync();
    });

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

    private async Task AsksEverybody()
    {
        await using var scope = App.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<SurveyRunner>().RunAsync(TestContext.Current.CancellationToken) > 0);
    }

    private static async Task Answers(IPage page, string link)
    {
        var taps = new Taps();
        await page.GotoAsync(link);
        await page.ShouldShow("Hvordan var samarbejdet?");
        await taps.On(Score(page, "skaffe kvalificeret arbejdskraft", "4"));
        await taps.On(Score(page, "som helhed", "4"));
        await page.GetByLabel("Hvad skal vi blive ved med").FillAsync("Kom gerne igen til foråret.");
        await taps.On(page.Button("Send svar"));
        await page.ShouldShow("Tak for svaret");
        Assert.Equal(3, taps.Count);

        await page.GotoAsync(link);
        await page.ShouldSay("kan ikke ændres");
    }

    private static ILocator Score(IPage page, string question, string score) =>
        page.GetByRole(AriaRole.Group, new() { NameRegex = new(question) }).GetByRole(AriaRole.Radio, new() { Name = score, Exact = true });

    private static async Task Reads(IPage page, string mean)
    {
        await page.ShouldShow("Tilfredshed");
        await Assertions.Expect(page.Locator("dl").First).ToContainTextAsync(new Regex($@"Virksomhedsservice som helhed\s*{mean} af 5"));
    }
}
