using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A consultant who makes agreements with an employer until the ratio rule says stop.</summary>
public class AgreementJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Carpenter = "Nordals Tømrerforretning ApS"; // twelve employees: two places

    [Fact]
    public async Task Records_agreements_is_warned_by_the_ratio_rule_and_overrides_it_with_a_reason()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        await page.GotoAsync($"/employers/{await App.EmployerId(Carpenter)}");
        await Expect(page.Panel("Aftaler og ledige pladser")).ToContainTextAsync("2 ledige af 2");

        await Record(page);
        await page.ShouldSay("Aftalen er gemt.");
        await Record(page);
        await page.ShouldSay("Aftalen er gemt.");
        await Record(page);

        await Expect(page.GetByText("Der er ingen ledig plads efter rimelighedskravet.")).ToBeVisibleAsync();
        await page.GetByLabel("Hvorfor laves aftalen alligevel?").FillAsync("En praktikant stopper i morgen");
        await page.Button("Gem aftale").ClickAsync();

        await page.ShouldSay("Aftalen er gemt.");
        await Expect(page.GetByText("En praktikant stopper i morgen")).ToBeVisibleAsync();
        await page.GotoAsync($"/employers/{await App.EmployerId(Carpenter)}");
        await Expect(page.Panel("Aftaler og ledige pladser")).ToContainTextAsync("1 over de 2");
    }

    private async Task Record(IPage page)
    {
        var praktik = await App.Database(db => db.Schemes.Where(s => s.Code == SchemeCode.Virksomhedspraktik).Select(s => s.Name).SingleAsync());
        await page.GotoAsync($"/agreements/record?employerId={await App.EmployerId(Carpenter)}");
        await page.GetByLabel("Ordning", new() { Exact = true }).SelectOptionAsync(praktik);
        await page.GetByLabel("Slut (valgfri)").FillAsync(App.Clock.Today().AddDays(28).ToString("yyyy-MM-dd", null));
        await page.Button("Gem aftale").ClickAsync();
    }
}
