using Microsoft.Playwright;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A manager tells the committee how the goals stand: drafts, comments, approves, locks and downloads; a consultant reads it and wishes for the link.</summary>
public class CommitteeJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private const string Comment = "Vi er foran, fordi konsulenterne planlægger ugens besøg sammen.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The sample has the reports of the two months before this one.
    private CommitteePeriod Period => new(CommitteePeriodKind.Month, new DateOnly(App.Clock.Today().Year, App.Clock.Today().Month, 1).AddMonths(-3));

    [Fact]
    public async Task A_report_goes_from_draft_to_the_committee_and_stays_as_it_was()
    {
        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        await Drafts(manager);
        await Comments(manager);
        await manager.Button("Godkend rapporten").ClickAsync();
        await manager.ShouldSay("Tallene ligger fast.");

        var consultant = await Phone();
        await consultant.SignIn(Role.Konsulent);
        await ReadsAndWishesForTheLink(consultant);

        await manager.Button("Lås rapporten").ClickAsync();
        await manager.ShouldSay("kan ikke ændres mere");
        await Expect(manager.Link("Skriv kommentarer")).ToHaveCountAsync(0);
        await Expect(manager.Link("Åbn igen som kladde")).ToHaveCountAsync(0);
        Assert.Equal(CsrFileKind.Pdf, CsrFileKinds.Of(await Downloads(manager, "PDF", $"Opfølgningsrapport {Period}.pdf")));
        Assert.Equal("PK"u8.ToArray(), (await Downloads(manager, "Excel", ".xlsx"))[..2]);
    }

    private async Task Drafts(IPage page)
    {
        await page.OpenFromMenu("Rapporter");
        await page.Link("Opfølgningsrapporter til udvalget").ClickAsync();
        await page.Link("Ny rapport").ClickAsync();
        await page.GetByLabel("Måned", new() { Exact = true }).SelectOptionAsync($"{Period.From.Month}");
        await page.GetByLabel("År", new() { Exact = true }).FillAsync($"{Period.From.Year}");
        await page.Button("Opret kladden").ClickAsync();
        await page.ShouldShow($"Opfølgningsrapport {Period}");
        await page.ShouldSay("Kladden er oprettet.");
    }

    private static async Task Comments(IPage page)
    {
        await page.Link("Skriv kommentarer").ClickAsync();
        await page.GetByLabel("Samlet vurdering").FillAsync("Indsatsen følger planen.");
        await page.GetByRole(AriaRole.Group, new() { Name = Sample.VisitGoal, Exact = true }).GetByLabel("Kommentar").FillAsync(Comment);
        await page.Button("Gem kommentarerne").ClickAsync();
        await page.ShouldSay("Kommentarerne er gemt.");
        await page.ShouldSay(Comment);
    }

    private async Task ReadsAndWishesForTheLink(IPage page)
    {
        await page.GotoAsync("/reports/committee");
        await page.Link($"{Period}").ClickAsync();
        await page.ShouldShow($"Opfølgningsrapport {Period}");
        await page.ShouldSay(Comment);
        await Expect(page.Button("Lås rapporten")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new($"^{Sample.VisitGoal}: Nået og Mål") })).ToBeVisibleAsync();

        await page.Link("Opfølgningsrapporter").ClickAsync();
        await page.Button("Send mig linket hver måned").ClickAsync();
        await page.ShouldSay("Du får linket på mail hver måned, første gang den");
        await page.Button("Stop").ClickAsync();
        await page.ShouldSay("Du får ikke linket mere.");
    }

    private static async Task<byte[]> Downloads(IPage page, string link, string named)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link(link).ClickAsync());
        Assert.EndsWith(named, download.SuggestedFilename, StringComparison.Ordinal);

        return await File.ReadAllBytesAsync(await download.PathAsync(), Ct);
    }
}
