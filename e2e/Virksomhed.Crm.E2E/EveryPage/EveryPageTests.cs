using System.Net;
using Microsoft.Playwright;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Xunit;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>
/// Fetches every page as every role, and opens it on a desk and on a phone: axe finds nothing, nothing scrolls sideways, nothing is fetched from elsewhere. What is the
/// same for several is opened once, by whoever comes first: see <see cref="JudgedPages"/>. Where CRM_SCREENSHOTS names a folder, a picture of each page is put there.
/// </summary>
public abstract class EveryPage(CrawlApp app, SharedBrowser browser, JudgedPages judged) : BrowserTest(app, browser)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CRM_SCREENSHOTS");

    protected async Task VisitAs(string role)
    {
        var page = await Desk();
        await page.SignIn(role);

        await Visit(page, await PageAddresses.For(App, role), role);
    }

    protected async Task VisitSignedOut() =>
        await Visit(await Desk(), [.. await PageAddresses.For(App, Role.Konsulent), .. app.MailedLinks], "alle");

    private async Task Visit(IPage page, IReadOnlyList<string> addresses, string visitor)
    {
        await PageFaults.BringAxe(page.Context);
        var (watch, faults, visited) = (new PageWatch(page, App.Address), new List<(string Fault, string Address)>(), 0);

        foreach (var address in addresses)
        {
            if (await Fetch(page, address) is not { } html)
            {
                continue;
            }

            visited++;

            if (judged.Look(html) is not Seen.All and var seen)
            {
                await page.GotoAsync(address);
                faults.AddRange(await FaultsAtEachWidth(page, address, visitor, seen));
                faults.AddRange(watch.TakeAll().Select(fault => (fault, address)));
            }
        }

        Assert.True(visited > 2, $"only {visited} pages were visited");
        Assert.True(faults.Count == 0, string.Join('\n', faults.GroupBy(f => f.Fault, f => f.Address).Select(group => $"{group.Key}\n    on {string.Join(' ', group)}")));
    }

    // What this visitor may open, and what is a whole page: a fragment, a file and a closed door are none (who may enter is tested elsewhere).
    private static async Task<string?> Fetch(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
        Assert.True(answer.Status < (int)HttpStatusCode.InternalServerError, $"{address} answers {answer.Status}");

        if (answer.Status is (>= 300 and < 400) or (int)HttpStatusCode.Forbidden || !answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
        {
            return null;
        }

        return await answer.TextAsync() is var html && html.Contains("<html", StringComparison.Ordinal) ? html : null;
    }

    // Colours are measured on the desk here, and on the phone where forms are refused.
    private static async Task<List<(string Fault, string Address)>> FaultsAtEachWidth(IPage page, string address, string visitor, Seen seen)
    {
        List<(string, string)> faults = [];

        foreach (var width in new[] { DeskWidth, PhoneWidth })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Picture(page, address, visitor, width);
            Add(await PageFaults.OfLayout(page), width);
        }

        if (seen is Seen.Nothing or Seen.Frame)
        {
            Add(await PageFaults.OfAxe(page, seen == Seen.Nothing ? AxeScope.ButColours : AxeScope.Width), PhoneWidth);
            await page.SetViewportSizeAsync(DeskWidth, 900);
            Add(await PageFaults.OfAxe(page), DeskWidth);
        }

        return faults;

        void Add(IEnumerable<string> found, int width) => faults.AddRange(found.Select(fault => (fault, $"{address} ({width} px)")));
    }

    private static async Task Picture(IPage page, string address, string visitor, int width)
    {
        if (Pictures is { Length: > 0 })
        {
            var name = string.Concat(address.TrimStart('/').Take(60).Select(c => char.IsLetterOrDigit(c) ? c : '_'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, visitor, $"{name}-{width}.png"), FullPage = true });
        }
    }
}

/// <summary>Walks of about the same length, two of them at once, for there are two cores: those who lead, those who run the system, and those who visit.</summary>
public sealed class EveryPageOfLeadersTests(CrawlApp app, SharedBrowser browser, JudgedPages judged) : EveryPage(app, browser, judged), IClassFixture<CrawlApp>
{
    [Theory]
    [InlineData(Role.Leder)]
    [InlineData(Role.Arbejdsgiver)]
    public Task Is_without_fault_for(string role) => VisitAs(role);
}

public sealed class EveryPageOfAdministratorsTests(CrawlApp app, SharedBrowser browser, JudgedPages judged) : EveryPage(app, browser, judged), IClassFixture<CrawlApp>
{
    [Fact]
    public Task Is_without_fault() => VisitAs(Role.Administrator);
}

[Trait("Requirement", "R15")]
[Trait("Requirement", "R20")]
public sealed class EveryPageOfConsultantsTests(CrawlApp app, SharedBrowser browser, JudgedPages judged) : EveryPage(app, browser, judged), IClassFixture<CrawlApp>
{
    [Theory]
    [InlineData(Role.Konsulent)]
    [InlineData(Role.Fastholdelseskonsulent)]
    public Task Is_without_fault_for(string role) => VisitAs(role);

    [Fact]
    public Task Is_without_fault_for_somebody_who_has_not_signed_in() => VisitSignedOut();
}
