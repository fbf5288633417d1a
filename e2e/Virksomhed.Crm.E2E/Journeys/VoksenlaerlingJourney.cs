using System.Globalization;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A consultant who has talked a carpenter into taking an adult apprentice.</summary>
public class VoksenlaerlingJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Carpenter = "Nordals Tømrerforretning ApS";

    [Fact]
    public async Task Records_one_in_byggeri_and_sees_the_year_count_move()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        await page.OpenFromMenu("Voksenlærlinge");
        var (whole, byggeri) = (await Count(page, "Nye i"), await Count(page, "Byggeri"));

        await page.GotoAsync($"/employers/{await App.EmployerId(Carpenter)}");
        await page.Panel("Voksenlærlinge").GetByRole(AriaRole.Link, new() { Name = "Tilføj" }).ClickAsync();
        await FillsInTheForm(page);
        await page.ShouldSay("Voksenlærlingen er registreret.");
        await page.ShouldSay("Søg senest");

        await page.OpenFromMenu("Voksenlærlinge");
        Assert.Equal((whole + 1, byggeri + 1), (await Count(page, "Nye i"), await Count(page, "Byggeri")));
        await page.GotoAsync("/");
        await Expect(page.Panel("Tilskud, der skal søges")).ToContainTextAsync(Carpenter);
    }

    private async Task FillsInTheForm(IPage page)
    {
        var today = App.Clock.Today();
        await page.GetByLabel("Fag og uddannelse").SelectOptionAsync(new SelectOptionValue { Label = "Byggeri: Tømrer (Træfagenes byggeuddannelse)" });
        await page.Choice("Fra ledighed").CheckAsync();
        await page.GetByLabel("Aftalen begynder", new() { Exact = true }).FillAsync(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Aftalen slutter", new() { Exact = true }).FillAsync(today.AddYears(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Lærlingens fødselsår").FillAsync($"{today.Year - 31}");
        await page.GetByLabel("Virksomheden søger tilskud").CheckAsync();
        await page.Button("Gem voksenlærling").ClickAsync();
    }

    private static async Task<int> Count(IPage page, string what)
    {
        var card = page.Locator("dl > div").Filter(new() { Has = page.Locator("dt", new() { HasText = what }) });

        return int.Parse(await card.GetByRole(AriaRole.Link).InnerTextAsync(), CultureInfo.InvariantCulture);
    }
}
