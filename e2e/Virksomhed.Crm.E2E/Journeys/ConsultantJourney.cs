using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A consultant on a phone in an employer's car park.</summary>
public class ConsultantJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Carpenter = "Nordals Tømrerforretning ApS";

    [Fact]
    public async Task Finds_an_employer_logs_a_visit_in_eight_taps_and_follows_up_when_it_is_due()
    {
        var page = await Phone();
        await page.SignIn(Role.Konsulent);
        var taps = new Taps();

        await taps.On(page.SearchBox());
        await page.SearchBox().PressSequentiallyAsync("tømrer");
        await taps.On(page.GetByRole(AriaRole.Option, new() { Name = Carpenter }));
        await page.ShouldShow(Carpenter);
        await taps.On(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Log kontakt" }));
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Tæller som besøg" })).ToBeVisibleAsync();
        await taps.On(page.Choice("Rekruttering"));
        await taps.On(page.Choice("Om 1 uge"));
        await taps.On(page.GetByLabel("Hvad skal der ske?"));
        await page.GetByLabel("Hvad skal der ske?").FillAsync("Send tre kandidater");
        await taps.On(page.Button("Gem kontakt"));

        await page.ShouldSay("Kontakten er gemt.");
        await page.ShouldSay("Tæller som besøg");
        Assert.InRange(taps.Count, 1, 8);

        await TheFollowUpIsDoneWhenItIsDue(page);
    }

    private async Task TheFollowUpIsDoneWhenItIsDue(IPage page)
    {
        App.Clock.Advance(TimeSpan.FromDays(9)); // a week and a weekend, since nothing is due on a Sunday
        await page.SignIn(Role.Konsulent);
        await page.GotoAsync("/");
        await page.Panel("Til opfølgning").GetByRole(AriaRole.Link, new() { NameRegex = new("^Alle [0-9]+ opfølgninger") }).TapAsync();
        await page.Button("Udført : Send tre kandidater").TapAsync();
        await page.ShouldSay("»Send tre kandidater« er udført.");
        await Expect(page.Button("Udført : Send tre kandidater")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Says_beforehand_why_a_contact_will_not_count()
    {
        var page = await Phone();
        await page.SignIn(Role.Konsulent);
        await page.OpenContactForm(await App.EmployerId("Fjordlyst Plejehjem"));
        var verdict = page.GetByRole(AriaRole.Status).Filter(new() { HasText = "besøg" });

        await Expect(verdict).ToContainTextAsync("Tæller som besøg");
        await page.Choice("Telefon").TapAsync();
        await Expect(verdict).ToContainTextAsync("Kun et møde, fysisk eller på video, tæller som besøg.");
        await page.Choice("Video").TapAsync();
        await page.Choice("Bente Bruun").TapAsync();
        await Expect(verdict).ToContainTextAsync("Vælg mindst én kontaktperson.");
    }

    [Fact]
    public async Task A_double_click_saves_one_contact()
    {
        var page = await Desk();
        await page.SignIn(Role.Konsulent);
        var before = await Contacts();
        await page.OpenContactForm(await App.EmployerId("Fjordlyst Plejehjem"));
        await page.Choice("Fastholdelse").ClickAsync();
        await page.Button("Gem kontakt").DblClickAsync();

        await page.ShouldSay("Kontakten er gemt.");
        Assert.Equal(before + 1, await Contacts());
    }

    [Fact]
    public async Task What_was_typed_survives_a_lost_connection()
    {
        var page = await Phone();
        await page.SignIn(Role.Konsulent);
        var before = await Contacts();
        await TypeAContact(page);
        await page.Context.SetOfflineAsync(true);
        await page.Button("Gem kontakt").TapAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Der er ingen forbindelse lige nu.");
        await Expect(page.GetByLabel("Note")).ToHaveValueAsync("Vil have en lærling i august");

        await page.Context.SetOfflineAsync(false);
        await page.Button("Gem kontakt").TapAsync();
        await page.ShouldSay("Vil have en lærling i august");
        Assert.Equal(before + 1, await Contacts());
    }

    [Fact]
    public async Task What_was_typed_survives_an_expired_login()
    {
        var page = await Phone();
        await page.SignIn(Role.Konsulent);
        var before = await Contacts();
        await TypeAContact(page);
        await page.Context.ClearCookiesAsync(new() { Name = "crm" });
        await page.Button("Gem kontakt").TapAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Du er logget ud.");
        var second = await page.Context.RunAndWaitForPageAsync(() => page.Link("Log ind i en ny fane").TapAsync());
        await second.FillInLogin(TestWorld.Email(Role.Konsulent), TestWorld.Password);
        await second.ShouldShow("Karen");

        await page.BringToFrontAsync();
        await page.Button("Gem kontakt").TapAsync();
        await page.ShouldSay("Vil have en lærling i august");
        Assert.Equal(before + 1, await Contacts());
    }

    private async Task TypeAContact(IPage page)
    {
        await page.OpenContactForm(await App.EmployerId("Åbo Transport A/S"));
        await page.Choice("Telefon").TapAsync();
        await page.Choice("Rekruttering").TapAsync();
        await page.GetByLabel("Note").FillAsync("Vil have en lærling i august");
    }

    private Task<int> Contacts() => Database(db => db.Contacts.CountAsync());
}
