using Microsoft.Playwright;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>
/// What axe has judged. Most pages show every role the same, and axe says the same of the same HTML at the same width; so a page is new when its content is, or
/// when what is around the content is: every role's own menu, the layout of those who have not signed in. What no one sees or hears does not count: hidden fields,
/// where each page has secrets of its own. Nor does the mark of the place in the menu, which the first role's visit shows at every place.
/// </summary>
internal sealed class JudgedPages
{
    private const string Parts = """
        () => {
          const page = document.body.cloneNode(true);
          page.querySelectorAll("input[type=hidden]").forEach(field => field.remove());
          const content = page.querySelector("main");
          const shown = content.outerHTML;
          content.remove();
          page.querySelectorAll("[aria-current]").forEach(link => link.removeAttribute("aria-current"));
          return [shown, page.outerHTML];
        }
        """;

    private readonly HashSet<string> _parts = [];

    public async Task<bool> IsNew(IPage page)
    {
        var known = _parts.Count;
        _parts.UnionWith(await page.EvaluateAsync<string[]>(Parts));

        return _parts.Count > known;
    }
}
