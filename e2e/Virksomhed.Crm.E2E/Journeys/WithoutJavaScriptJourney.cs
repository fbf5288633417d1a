using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
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

    [Fact]
    public async Task What_was_typed_when_the_session_ran_out_is_sent_after_the_next_login()
    {
        var page = await Open(new() { ViewportSize = new() { Width = PhoneWidth, Height = 844 }, JavaScriptEnabled = false });
        await page.SignIn(Role.Leder);
        await page.OpenContactForm(await App.EmployerId("Fjordlyst Plejehjem"));
        await page.Choice("Telefon").CheckAsync();
        await page.Choice("Opkvalificering").CheckAsync();
        await page.GetByLabel("Note").FillAsync("Vil gerne høre om jobrotation.\nRing efter nytår.");
        App.Clock.Advance(TimeSpan.FromHours(11));

        await page.Button("Gem kontakt").ClickAsync();
        await page.ShouldSay("det, du skrev, er her stadig");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("jobrotation");
        await page.FillInLogin(TestWorld.Email(Role.Leder), TestWorld.Password);
        await page.ShouldSay("Det, du skrev, er ikke sendt endnu.");
        await page.Button("Send det nu").ClickAsync();

        await page.ShouldSay("Kontakten er gemt.");
        await page.ShouldSay("Vil gerne høre om jobrotation.");
    }
}
