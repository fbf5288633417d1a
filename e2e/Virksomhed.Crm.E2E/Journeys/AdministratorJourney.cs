using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>The administrator who sets a municipality going: first the employers, then a colleague.</summary>
public class AdministratorJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string NewColleague = "ditte.nyansat@580.example";

    [Fact]
    public async Task Imports_employers_and_invites_a_colleague_who_finds_one_of_them()
    {
        var page = await Desk();
        await page.SignIn(Role.Administrator);
        var extract = CvrExtract.Of(companies: 6);
        await ImportsTheExtract(page, extract);
        await page.Invite("Ditte Nyansat", NewColleague);

        var colleague = await Phone();
        await AcceptsTheInvitation(colleague);
        await colleague.SearchBox().FillAsync(extract.Companies[0].Name);
        await colleague.GetByRole(AriaRole.Option, new() { Name = extract.Companies[0].Name }).First.TapAsync();
        await colleague.ShouldShow(extract.Companies[0].Name);
    }

    private static async Task ImportsTheExtract(IPage page, CvrExtract extract)
    {
        await page.UploadRegister(extract.Content);
        await Expect(page.Panel("Det vil der ske").GetByRole(AriaRole.Row, new() { Name = "Bliver nye" })).ToContainTextAsync($"{extract.Documents}");
        await Expect(page.Panel("Afvist, linje for linje").GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        await page.Button("Kør importen").ClickAsync();
        await Expect(page.Panel("Det skete der")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.Panel("Status")).ToContainTextAsync("Færdig", new() { Timeout = 30_000 });
    }

    private async Task AcceptsTheInvitation(IPage page)
    {
        await page.GotoAsync(await Mailbox.LinkTo(App, NewColleague));
        await page.ShouldShow("Velkommen");
        await page.GetByLabel("Ny adgangskode").FillAsync(TestWorld.Password);
        await page.GetByLabel("Gentag adgangskoden").FillAsync(TestWorld.Password);
        await page.Button("Gem adgangskoden").TapAsync();
        await page.ShouldSay("Adgangskoden er gemt. Log ind med den.");
        await page.FillInLogin(NewColleague, TestWorld.Password);
        await page.ShouldShow("Ditte");
    }
}
