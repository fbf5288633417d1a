using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A manager who reports to the council on the number of visits.</summary>
public partial class ManagerJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    [Fact]
    public async Task Sees_the_number_move_when_a_consultant_logs_a_visit_and_opens_it_down_to_the_rows()
    {
        var manager = await Desk();
        await manager.SignIn(Role.Leder);
        await manager.GotoAsync("/");
        var before = await Visits(manager);

        var consultant = await Phone();
        await consultant.SignIn(Role.Konsulent);
        await consultant.LogVisit(await App.EmployerId("Fjordlyst Plejehjem"), "Fastholdelse");

        await manager.ReloadAsync();
        Assert.Equal(before + 1, await Visits(manager));
        await TheChartHasTheSameNumbersAsATable(manager, before + 1);
        await TheNumberOpensDownToTheVisit(manager, before + 1);
    }

    private static async Task TheChartHasTheSameNumbersAsATable(IPage page, int visits)
    {
        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = new($"tallet {visits}, den lige linje") })).ToBeVisibleAsync();
        var table = page.GetByRole(AriaRole.Table, new() { NameRegex = new("^Besøg uge for uge") });
        await Expect(table).ToBeHiddenAsync();
        await page.GetByText("Vis tallene som tabel").ClickAsync();
        await Expect(table.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Cell).Nth(2)).ToHaveTextAsync($"{visits}");
    }

    private static async Task TheNumberOpensDownToTheVisit(IPage page, int visits)
    {
        await page.Link(Sample.VisitGoal).ClickAsync();
        await page.ShouldShow(Sample.VisitGoal);
        await page.Link($"Se {visits} besøg").ClickAsync();
        await page.ShouldShow("Kontakter og besøg");
        await page.ShouldSay($"{visits} kontakter");
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Fjordlyst Plejehjem");
    }

    private static async Task<int> Visits(IPage page)
    {
        var card = page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.Link(Sample.VisitGoal) });

        return int.Parse(OfTarget().Match(await card.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(\d+)\s+af 120 besøg")]
    private static partial Regex OfTarget();
}
