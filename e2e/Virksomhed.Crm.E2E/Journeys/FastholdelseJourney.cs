using System.Globalization;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>An employer calls about an employee who has been ill for nine weeks; the case is seen through to its end, and the manager's numbers move.</summary>
public class FastholdelseJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Employer = "Nordals Tømrerforretning ApS";

    [Fact]
    public async Task A_case_is_opened_the_round_table_is_held_and_the_managers_numbers_move()
    {
        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        var (back, mentors) = await Numbers(manager);

        var page = await Desk();
        await page.SignIn(Role.Fastholdelseskonsulent);
        await OpenCase(page);

        await Step(page, "Rundbordssamtale");
        await Expect(page.Panel("Tidslinje fra første sygedag")).ToContainTextAsync("Holdt");
        await page.Link("Aftal redskaber").ClickAsync();
        await page.Choice("Delvis raskmelding").CheckAsync();
        await page.Choice("Mentor").CheckAsync();
        await page.Button("Gem aftalen").ClickAsync();
        await page.ShouldSay("Sagen er gemt.");
        await page.Link("Afslut").ClickAsync();
        await page.Choice("Delvist tilbage").CheckAsync();
        await page.Button("Afslut sagen").ClickAsync();
        await page.ShouldSay("Sagen er gemt.");

        Assert.Equal((back + 1, mentors + 1), await Numbers(manager));
        await Expect(manager.GetByText(Employer)).ToHaveCountAsync(0);
    }

    private async Task<(int Back, int Mentors)> Numbers(IPage manager)
    {
        await manager.OpenFromMenu("Fastholdelse i tal");

        return (await Number(manager, $"Udfald i {App.Clock.Today().Year}", "Delvist tilbage"), await Number(manager, "Redskaber i de afsluttede", "Mentor"));
    }

    private async Task OpenCase(IPage page)
    {
        await page.GotoAsync($"/employers/{await App.EmployerId(Employer)}");
        await page.Panel("Fastholdelse").GetByRole(AriaRole.Link, new() { Name = "Ny sag" }).ClickAsync();
        await page.GetByLabel("Første sygedag").FillAsync(App.Clock.Today().AddDays(-63).ToString("yyyy-MM-dd", null));
        await page.Choice("Ja").CheckAsync();
        await page.Button("Åbn sagen").ClickAsync();
        await page.ShouldSay("Sagen er åbnet.");
    }

    private static async Task Step(IPage page, string step)
    {
        await page.Link("Registrér skridt").ClickAsync();
        await page.Choice(step).CheckAsync();

        // Warned while typing; what is innocent is saved.
        var warning = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "ligner et navn" });
        await page.GetByLabel("Kort notat").FillAsync("Medarbejderen hedder Inga");
        await Expect(warning).ToBeVisibleAsync();
        await page.GetByLabel("Kort notat").FillAsync("Enige om kortere dage i seks uger");
        await Expect(warning).ToBeHiddenAsync();
        await page.Button("Gem skridt").ClickAsync();
        await page.ShouldSay("Sagen er gemt.");
    }

    private static async Task<int> Number(IPage page, string panel, string what) =>
        int.Parse(await page.Panel(panel).GetByRole(AriaRole.Row).Filter(new() { HasText = what }).GetByRole(AriaRole.Cell).Last.InnerTextAsync(), CultureInfo.InvariantCulture);
}
