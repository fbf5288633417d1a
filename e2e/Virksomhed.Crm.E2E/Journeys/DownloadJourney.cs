using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A manager who takes numbers out as a file over a slow line.</summary>
public class DownloadJourney(BrowserApp app, SharedBrowser browser) : BrowserTest(app, browser), IClassFixture<BrowserApp>
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Is_told_that_a_slow_file_is_on_its_way_may_stop_it_and_gets_it()
    {
        var page = await Desk();
        await page.SignIn(Role.Leder);
        await page.GotoAsync("/reports/visits");
        await page.RouteAsync("**/export.xlsx*", async route =>
        {
            await Task.Delay(Slow);
            await route.ContinueAsync();
        });

        var stopped = new TaskCompletionSource();
        page.RequestFailed += (_, _) => stopped.TrySetResult();
        await page.Link("Excel").ClickAsync();
        await page.ShouldSay("Filen bliver lavet");
        await page.Button("Stop").ClickAsync();
        await stopped.Task.WaitAsync(Slow, TestContext.Current.CancellationToken);
        await Expect(page.Button("Stop")).ToBeHiddenAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("Excel").ClickAsync());
        Assert.StartsWith("Besøg og kontakter", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))[..2]);
        await Expect(page.Button("Stop")).ToBeHiddenAsync();
    }
}
