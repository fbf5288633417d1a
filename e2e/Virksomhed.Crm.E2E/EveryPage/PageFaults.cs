using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>How much axe is to look for.</summary>
internal enum AxeScope
{
    Everything,

    /// <summary>All but contrasts, which take longer to measure than all else together.</summary>
    ButColours,

    /// <summary>What depends on the width of the screen.</summary>
    Width,
}

/// <summary>What is wrong with the page that is open: for a screen reader, for a small screen, for anybody.</summary>
internal static class PageFaults
{
    /// <summary>The narrowest screen that must do, also what 400 % zoom makes of a common one (WCAG 1.4.10).</summary>
    private const int Narrowest = 320;

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    // The pages have no frames, so that axe can run as it is: its adapter for Playwright opens a second page for each run. What a list repeats repeats its faults.
    private const string RunAxe = """
        async scope => {
          document.querySelectorAll("tbody > tr:nth-child(n+6), ul > li:nth-child(n+13), ol > li:nth-child(n+13), option:nth-child(n+11)").forEach(repeated => repeated.remove());
          const runOnly = scope === "Width"
            ? { type: "rule", values: ["target-size", "scrollable-region-focusable", "meta-viewport", "css-orientation-lock"] }
            : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
          const rules = { "color-contrast": { enabled: scope === "Everything" } };
          const { violations } = await axe.run({ runOnly, rules, resultTypes: ["violations"] });
          return violations.map(v => `axe ${v.id}: ${v.help} (${v.nodes.slice(0, 3).map(n => `${n.target} ${n.html.slice(0, 120)}`).join(" | ")})`);
        }
        """;

    // One question instead of three, because each is a journey to the browser and back.
    private const string Frame = """
        () => {
          const headings = [...document.querySelectorAll("h1")].filter(heading => heading.checkVisibility()).length;
          const faults = [];
          if (headings !== 1) faults.push(`${headings} h1`);
          if (document.title.indexOf(" – ") < 2) faults.push(`title is '${document.title}'`);
          const spoken = new URLSearchParams(location.search).get("sprog") ?? "da";
          if (document.documentElement.lang !== spoken) faults.push(`lang is '${document.documentElement.lang}'`);
          return faults;
        }
        """;

    public static async Task<IReadOnlyList<string>> Of(IPage page) => [.. await OfLayout(page), .. await OfAxe(page)];

    /// <summary>What anybody sees, at the width that the page has now.</summary>
    public static async Task<IReadOnlyList<string>> OfLayout(IPage page) => [.. await page.EvaluateAsync<string[]>(Frame), .. await Overflow(page)];

    /// <summary>Puts axe on every page that opens here from now on: half a megabyte goes to the browser once instead of once a page.</summary>
    public static Task BringAxe(IBrowserContext pages) => pages.AddInitScriptAsync(AxeScript);

    /// <summary>What axe finds. It takes the rest of a long list off the page.</summary>
    public static async Task<string[]> OfAxe(IPage page, AxeScope scope = AxeScope.Everything)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(AxeScript);
        }

        return await page.EvaluateAsync<string[]>(RunAxe, scope.ToString());
    }

    private static async Task<List<string>> Overflow(IPage page)
    {
        List<string> faults = [];
        var size = page.ViewportSize!;

        foreach (var width in size.Width < 768 ? [size.Width, Narrowest] : new[] { size.Width })
        {
            await Resize(page, width);

            if (await page.EvaluateAsync<string?>(TooWide) is { } widest)
            {
                faults.Add($"scrolls sideways at {width} px: {widest}");
            }
        }

        await Resize(page, size.Width);

        return faults;
    }

    // The browser lays the page out anew also for the width that it has.
    private static Task Resize(IPage page, int width) =>
        page.ViewportSize!.Width == width ? Task.CompletedTask : page.SetViewportSizeAsync(width, page.ViewportSize.Height);

    // Names the innermost element that reaches out, so that the fault can be found; what a box of its own scrolls reaches nowhere.
    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return null;
          const boxed = e => e.parentElement && (getComputedStyle(e.parentElement).overflowX !== "visible" || boxed(e.parentElement));
          const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1 && !boxed(e)).at(-1);
          return `${document.documentElement.scrollWidth} px, ${out?.outerHTML.slice(0, 160)}`;
        }
        """;
}
