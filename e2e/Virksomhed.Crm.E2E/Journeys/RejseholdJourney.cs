using System.Globalization;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>An employer calls, somebody is sent, goes there and reports back, and the manager's numbers move.</summary>
public class RejseholdJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Employer = "Fjordlyst Plejehjem";

    [Fact]
    public async Task From_the_call_to_the_managers_numbers()
    {
        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        var before = await Requests(manager);

        var consultant = await Phone();
        await consultant.SignIn(Role.Konsulent);
        var dispatch = await Ask(consultant, await App.EmployerId(Employer));

        var planner = await Desk();
        await planner.SignIn(Role.Fastholdelseskonsulent);
        await Plan(planner, dispatch);
        await MoveByKeyboard(planner, dispatch);
        await MoveByMouse(planner, dispatch);
        await Report(planner, dispatch);

        Assert.Equal(before + 1, await Requests(manager));
        await Expect(manager.Panel("Udfald").GetByRole(AriaRole.Row, new() { NameRegex = new("Redskaber aftalt") })).ToBeVisibleAsync();
        await manager.GotoAsync("/");
        await Expect(manager.Panel("Rejsehold")).ToContainTextAsync("Besøg inden for løftet i år");
    }

    private static async Task<int> Ask(IPage page, int employer)
    {
        await page.GotoAsync($"/employers/{employer}");
        await page.Link("Send rejsehold").ClickAsync();
        await page.ShouldShow("Send rejsehold");
        await page.Choice("Før sygemelding").CheckAsync();
        await page.Choice("Akut").CheckAsync();
        await page.GetByLabel("Hvem henvendte sig?").SelectOptionAsync(new SelectOptionValue { Label = "Bente Bruun, Daglig leder" });
        await page.Button("Bestil rejsehold").ClickAsync();
        await page.ShouldSay("Rejseholdet er bestilt.");

        return int.Parse(page.Url.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>The planner takes the trip herself, the first time that is proposed for her.</summary>
    private static async Task Plan(IPage page, int dispatch)
    {
        await page.GotoAsync("/rejsehold/board");
        await page.Locator($"#trip-{dispatch}").GetByRole(AriaRole.Link, new() { Name = "Planlæg" }).ClickAsync();
        await page.GetByLabel("Hvem kører?").SelectOptionAsync(new SelectOptionValue { Label = "Frode Fastholdelseskonsulent" });
        await page.Button("Gem planen").ClickAsync();
        await page.ShouldSay("Udrykningen er planlagt.");
        await Expect(page.Locator($"#trip-{dispatch}")).ToBeVisibleAsync();
    }

    private async Task MoveByKeyboard(IPage page, int dispatch)
    {
        var next = await FreeWeek(page, dispatch);
        await page.Locator($"#trip-{dispatch}").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.ShouldSay("Udrykningen er flyttet.");
        Assert.Equal(next.AddDays(1), await Day(dispatch));
        await Expect(page.Locator($"#trip-{dispatch}")).ToBeFocusedAsync();
    }

    private async Task MoveByMouse(IPage page, int dispatch)
    {
        var target = (await Day(dispatch)).AddDays(1);
        var mine = page.Locator("section.crm-rota__team").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Frode Fastholdelseskonsulent" }) });
        await page.Locator($"#trip-{dispatch}").DragToAsync(mine.Locator($"[data-cell][data-day='{target:yyyy-MM-dd}']"));
        await page.ShouldSay("Udrykningen er flyttet.");
        Assert.Equal(target, await Day(dispatch));
    }

    /// <summary>Plans the trip for a Monday far ahead, where the days after it are open and free.</summary>
    private async Task<DateOnly> FreeWeek(IPage page, int dispatch)
    {
        var monday = Week.Of(App.Clock.Today()).Add(6).Monday;

        while (Enumerable.Range(0, 5).Any(day => !WorkingCalendar.Usual.IsOpen(monday.AddDays(day))))
        {
            monday = monday.AddDays(7);
        }

        await page.GotoAsync($"/rejsehold/{dispatch}/plan");
        await page.GetByLabel("Hvilken dag?").FillAsync(monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Fra kl.").SelectOptionAsync("10");
        await page.Button("Gem planen").ClickAsync();
        await page.ShouldSay("Udrykningen er planlagt.");

        return monday;
    }

    private async Task Report(IPage page, int dispatch)
    {
        await page.GotoAsync($"/rejsehold/{dispatch}");
        await page.Link("Meld tilbage").ClickAsync();
        await page.Choice("Redskaber aftalt").CheckAsync();
        await page.GetByLabel("Aftale 1 (valgfri)").FillAsync("Send ansøgningen");
        await page.GetByLabel("Aftale 1 senest (valgfri)").FillAsync(App.Clock.Today().AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Button("Gem tilbagemelding").ClickAsync();
        await page.ShouldSay("Besøget er meldt tilbage.");
        await page.ShouldSay("Send ansøgningen");
        await page.Link("Se kontakten").ClickAsync();
        await page.ShouldSay("Tæller som besøg");
    }

    private Task<DateOnly> Day(int dispatch) => Database(db => Task.FromResult(db.Dispatches.Single(d => d.Id == dispatch).Day!.Value));

    private static async Task<int> Requests(IPage page)
    {
        await page.GotoAsync("/rejsehold/figures");

        return int.Parse(await page.Locator(".crm-stat__value").First.InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("da-DK"));
    }
}
