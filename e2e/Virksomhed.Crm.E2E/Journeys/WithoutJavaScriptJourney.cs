using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A consultant whose scripts did not load.</summary>
public class WithoutJavaScriptJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Searches_logs_a_contact_and_completes_the_follow_up()
    {
        var page = await Open(new() { ViewportSize = new() { Width = PhoneWidth, Height = 844 }, JavaScriptEnabled = false });
        await page.SignIn(Role.Konsulent);

        await page.SearchBox().FillAsync("tømrer");
        await page.SearchBox().PressAsync("Enter");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Nordals Tømrerforretning ApS" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Log kontakt" }).First.ClickAsync();
        await page.Choice("Opkvalificering").CheckAsync();
        await page.Choice("Om 1 uge").CheckAsync();
        await page.GetByLabel("Hvad skal der ske?").FillAsync("Send kursuskatalog");
        await page.Button("Gem kontakt").ClickAsync();
        await page.ShouldSay("Kontakten er gemt.");

        await page.GotoAsync("/followups");
        await page.Button("Udført : Send kursuskatalog").ClickAsync();
        await Expect(page.Button("Udført : Send kursuskatalog")).ToHaveCountAsync(0);
        await page.Link("Mine udførte").ClickAsync();
        await page.ShouldSay("Send kursuskatalog");
    }
}
