using System.Text;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>An employer's application for the CSR-mærke: a consultant takes it in, a manager takes it through the committee, and there is a diploma to print.</summary>
public class CsrJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private static readonly byte[] Paper = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\ntrailer\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task Goes_from_draft_to_a_diploma_that_opens()
    {
        var year = App.Clock.Today().Year + 1;
        var consultant = await Phone();
        await consultant.SignIn(Role.Konsulent);
        await Apply(consultant, await App.EmployerId("Åbo Transport A/S"), year);
        var application = consultant.Url;
        await Screen(consultant);

        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        await manager.GotoAsync(application);
        await Step(manager, "Indstil", "Indstil de valgte", "1 ansøgning er indstillet");
        await IsOnTheCommitteesList(manager, year);
        await manager.GotoAsync(application);
        await Step(manager, "Godkend", "Godkend de valgte", "1 ansøgning er godkendt");
        await Step(manager, "Uddel mærket", "Uddel til de valgte", "Mærket er uddelt til 1");

        await TheDiplomaOpens(manager, year);
    }

    private static async Task Apply(IPage page, int employer, int year)
    {
        await page.GotoAsync($"/csr-maerker/applications/new?employerId={employer}");
        await page.ShouldShow("Ny CSR-ansøgning");
        await page.Button("Opret kladde").ClickAsync();
        await page.ShouldSay("Kladden er oprettet.");
        await page.GetByLabel("Antal ansatte").FillAsync("20");
        await page.GetByLabel("Fleksjob", new() { Exact = true }).FillAsync("2");
        await page.Button("Gem tallene").ClickAsync();
        await page.ShouldSay("10,0 %");
        await page.Link("Læg bilag op").ClickAsync();
        await page.GetByLabel("Bilag").SetInputFilesAsync(new FilePayload { Name = "Aftaler.pdf", MimeType = "application/pdf", Buffer = Paper });
        await page.Button("Læg op").ClickAsync();
        await page.ShouldSay("Bilaget er lagt op.");
        await page.Button("Indsend").ClickAsync();
        await page.ShouldSay("Ansøgningen er indsendt.");
        await page.ShouldSay($"CSR-mærke {year}");
    }

    private static async Task Screen(IPage page)
    {
        await page.Link("Screen").ClickAsync();
        await page.GetByLabel("Bilagene er gennemset").CheckAsync();
        await page.Button("Gem screeningen").ClickAsync();
        await page.ShouldSay("Opfyldte kravet ved screeningen");
    }

    private static async Task Step(IPage page, string link, string button, string said)
    {
        await page.Link(link).ClickAsync();
        await page.Button(button).ClickAsync();
        await page.ShouldSay(said);
    }

    private static async Task IsOnTheCommitteesList(IPage page, int year)
    {
        await page.GotoAsync($"/csr-maerker/committee?year={year}");
        await Expect(page.GetByRole(AriaRole.Row, new() { NameRegex = new("Åbo Transport.*10,0 %") })).ToBeVisibleAsync();
    }

    private static async Task TheDiplomaOpens(IPage page, int year)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("Hent diplom").ClickAsync());
        var content = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal($"CSR-mærke {year} Åbo Transport A-S.pdf", download.SuggestedFilename);
        Assert.Equal(CsrFileKind.Pdf, CsrFileKinds.Of(content));
    }
}
