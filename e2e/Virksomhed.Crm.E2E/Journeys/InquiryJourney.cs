using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>An employer finds the public entrance on a phone; a consultant takes the inquiry and answers it, and the employer sees it.</summary>
public class InquiryJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Company = "Nordals Tømrerforretning ApS";

    [Fact]
    public async Task An_employer_asks_on_the_public_form_and_follows_it_until_it_is_answered()
    {
        var phone = await Phone();
        await Asks(phone);
        var receipt = phone.Url;

        var desk = await Desk();
        await desk.SignIn(Role.Konsulent);
        await Answers(desk);

        await phone.GotoAsync(receipt);
        await phone.ShouldSay("Besvaret (her er vi nu)");
        await phone.ShouldSay("Din kontakt er Karen Konsulent.");
        Assert.Equal(ContactForm.Phone, await Database(db => db.Contacts.OrderByDescending(c => c.Id).Select(c => c.Form).FirstAsync()));
    }

    private async Task Asks(IPage page)
    {
        await page.GotoAsync($"/henvendelse/{TestWorld.Aabenraa}");
        await page.GetByLabel("CVR-nummer").FillAsync("99 00 00 07");
        await page.ShouldSay($"CVR kender nummeret som {Company}.");
        await Assertions.Expect(page.GetByLabel("Virksomhedens navn")).ToHaveValueAsync(Company);
        await page.Choice("Nye medarbejdere").CheckAsync();
        await page.GetByLabel("Fortæl kort om det").FillAsync("Vi mangler to tømrere.");
        await page.GetByLabel("Dit navn").FillAsync("Bente Bruun");
        await page.GetByLabel("Telefon").FillAsync("10 00 08 00");
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await page.Button("Send henvendelsen").TapAsync();
        await page.ShouldShow("Tak, vi har modtaget henvendelsen");
    }

    private static async Task Answers(IPage page)
    {
        await page.OpenFromMenu("Henvendelser");
        await page.Link(Company).ClickAsync();
        await page.ShouldSay("Vi mangler to tømrere.");
        await page.Button("Tag den").ClickAsync();
        await page.ShouldSay("Henvendelsen er din.");
        await page.Link("Registrér svar").ClickAsync();
        await page.Choice("Telefon").CheckAsync();
        await page.GetByLabel("Hvad svarede du?").FillAsync("Aftalte et besøg på torsdag.");
        await page.Button("Gem svar").ClickAsync();
        await page.ShouldSay("Svaret er registreret.");
        await page.Link("Se kontakten").ClickAsync();
        await page.ShouldShow($"Telefon hos {Company}");
    }
}
