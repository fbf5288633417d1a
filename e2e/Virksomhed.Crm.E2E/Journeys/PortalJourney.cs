using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A consultant lets an employer's contact person in, who asks for people and writes from a phone, in German; the consultant answers.</summary>
public class PortalJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Mail = "bente@firma.example";

    [Fact]
    public async Task An_employer_is_invited_asks_for_people_in_German_and_is_answered()
    {
        var firm = await App.EmployerId(TestWorld.Employers[0]);
        var desk = await Desk();
        await desk.SignIn(Role.Konsulent);
        await Invites(desk, firm);

        var phone = await Phone();
        await Accepts(phone);
        await AsksForPeople(phone);
        await Writes(phone);
        Assert.Equal((InquirySource.Portal, InquiryLanguage.German), await Database(db => db.Inquiries.OrderByDescending(i => i.Id).Select(i => ValueTuple.Create(i.Source, i.Language)).FirstAsync()));

        await Answers(desk);
        await phone.GotoAsync("/portal");
        await phone.Link("1 neue Nachricht").TapAsync();
        await phone.ShouldSay("Vi kommer på torsdag.");
    }

    private static async Task Invites(IPage page, int firm)
    {
        await page.GotoAsync($"/employers/{firm}");
        await page.Link("Invitér Bente Bruun til portalen").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Arbejdsmail")).ToHaveValueAsync(Mail);
        await page.Choice("Tysk").CheckAsync();
        await page.Button("Send invitation").ClickAsync();
        await page.ShouldSay("Invitationen er sendt.");
    }

    private async Task Accepts(IPage page)
    {
        await page.GotoAsync(await Mailbox.LinkTo(App, Mail));
        await page.GetByLabel("Neues Passwort").FillAsync(TestWorld.Password);
        await page.GetByLabel("Passwort wiederholen").FillAsync(TestWorld.Password);
        await page.Button("Passwort speichern").TapAsync();
        await page.GetByLabel("Arbeitsmail").FillAsync(Mail);
        await page.GetByLabel("Passwort", new() { Exact = true }).FillAsync(TestWorld.Password);
        await page.Button("Anmelden").TapAsync();
        await page.ShouldSay("Ihre Ansprechperson");
    }

    private static async Task AsksForPeople(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Mitarbeitende" }).TapAsync();
        await page.GetByLabel("Stelle", new() { Exact = true }).FillAsync("Zimmerer");
        await page.GetByLabel("Wie viele?").FillAsync("2");
        await page.Choice("Reguläre Stelle").CheckAsync();
        await page.Button("Speichern und weiter").TapAsync();
        await page.GetByLabel("Ort", new() { Exact = true }).FillAsync("Tinglev");
        await page.Button("Speichern und weiter").TapAsync();
        await page.Choice("Stellenanzeige").CheckAsync();
        await page.Button("Speichern und weiter").TapAsync();
        await page.ShouldSay("Zimmerer");
        await page.Button("Anfrage senden").TapAsync();
        await page.ShouldSay("Danke, wir haben Ihre Anfrage erhalten.");
        await page.ShouldSay("Wir antworten spätestens am");
    }

    private static async Task Writes(IPage page)
    {
        await page.Link("Möchten Sie etwas hinzufügen? Schreiben Sie eine Nachricht").TapAsync();
        await page.GetByLabel("Neue Nachricht").FillAsync("Können Sie auch vorbeikommen?");
        await page.Button("Nachricht senden").TapAsync();
        await page.ShouldSay("Die Nachricht ist gesendet.");
    }

    private static async Task Answers(IPage page)
    {
        await page.OpenFromMenu("Portalen");
        await page.Link(TestWorld.Employers[0]).ClickAsync();
        await page.ShouldSay("Können Sie auch vorbeikommen?");
        await page.GetByLabel("Ny besked til virksomheden").FillAsync("Vi kommer på torsdag.");
        await page.Button("Send besked").ClickAsync();
        await page.ShouldSay("Beskeden er sendt.");
    }
}
