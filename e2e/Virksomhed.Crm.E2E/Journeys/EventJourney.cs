using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A consultant who holds a jobdating, from the invitation to the contacts it became.</summary>
public class EventJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Guest = "Nordals Tømrerforretning ApS";
    private const string Title = "Jobdating i januar";

    [Fact]
    public async Task An_invited_employer_signs_up_without_a_login_and_becomes_a_contact_when_it_has_come()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        await Plans(page);
        var address = page.Url;
        await Invites(page);

        await SignsUp(await Phone(), await Mailbox.LinkTo(App, "bente@firma.example"));
        await page.GotoAsync(address);
        await page.Link("Gæsteliste").ClickAsync();
        await page.ShouldSay("Bodil Tømrer");

        App.Clock.Advance(TimeSpan.FromDays(8));
        await page.SignIn(Role.Konsulent);
        await page.GotoAsync(address);
        await RecordsWhoCame(page);
    }

    private async Task Plans(IPage page)
    {
        await page.OpenFromMenu("Arrangementer");
        await page.Link("Nyt arrangement").First.ClickAsync();
        await page.Choice("Jobdating").CheckAsync();
        await page.GetByLabel("Titel").FillAsync(Title);
        await page.GetByLabel("Dato").FillAsync(App.Clock.Today().AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByLabel("Begynder kl.").FillAsync("09:00");
        await page.GetByLabel("Slutter kl.").FillAsync("12:00");
        await page.GetByLabel("Sted").FillAsync("Folkehjem");
        await page.GetByLabel("Antal pladser").FillAsync("40");
        await page.Button("Gem arrangement").ClickAsync();
        await page.ShouldSay("Arrangementet er oprettet.");
    }

    private static async Task Invites(IPage page)
    {
        await page.Link("Inviter virksomheder").ClickAsync();
        await page.GetByLabel("Navn, CVR, P-nummer eller person").FillAsync("Nordals");
        await page.Button("Vis").ClickAsync();
        await page.Button("Send 1 invitation").ClickAsync();
        await page.ShouldSay("1 invitation er sendt.");
    }

    private static async Task SignsUp(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.ShouldShow(Title);
        await page.Choice("Ja, vi kommer").TapAsync();
        await page.GetByLabel("Hvem kommer?").FillAsync("Bodil Tømrer");
        await page.GetByLabel("Hvor mange kommer?").FillAsync("2");
        await page.Button("Send svar").TapAsync();
        await page.ShouldSay("I er tilmeldt.");
    }

    private async Task RecordsWhoCame(IPage page)
    {
        await page.Link("Registrér fremmøde").ClickAsync();
        await page.GetByLabel($"{Guest} kom").CheckAsync();
        await page.Choice("Rekruttering").CheckAsync();
        await page.GetByLabel("Opfølgning for alle, der kom").FillAsync("Send kandidater");
        await page.Button("Gem fremmøde").ClickAsync();
        await page.ShouldSay("Det blev til 1 kontakt.");
        await page.GetByRole(AriaRole.Link, new() { Name = $"se kontakten med {Guest}" }).ClickAsync();
        await page.ShouldShow($"Arrangement hos {Guest}");
        await page.ShouldSay("Bodil Tømrer");
        await page.ShouldSay("Send kandidater");
        Assert.Equal(ContactForm.Event, await Database(db => db.Contacts.OrderByDescending(c => c.Id).Select(c => c.Form).FirstAsync()));
    }
}
