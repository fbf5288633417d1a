using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Virksomhed.Crm.E2E.EveryPage;
using Xunit;

[assembly: AssemblyFixture(typeof(JudgedPages))]

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>
/// What has been judged. Most pages show every role the same, and the same HTML at the same width has the same faults; so a page is new when its content is, or
/// when what is around the content is: every role's own menu, the layout of those who have not signed in. What no one sees or hears does not count: hidden fields,
/// where each page has secrets of its own. Nor does the mark of the place in the menu, which the first role's visit shows at every place.
/// </summary>
public sealed class JudgedPages
{
    private readonly HashSet<string> _parts = [];
    private readonly Lock _lock = new();

    public bool IsNew(string html)
    {
        var parts = Parts(new HtmlParser().ParseDocument(html));

        lock (_lock)
        {
            var known = _parts.Count;
            _parts.UnionWith(parts);

            return _parts.Count > known;
        }
    }

    private static string[] Parts(IHtmlDocument page)
    {
        foreach (var secret in page.QuerySelectorAll("input[type=hidden]"))
        {
            secret.Remove();
        }

        var content = page.QuerySelector("main")!;
        var shown = page.Title + content.OuterHtml;
        content.Remove();

        foreach (var part in page.QuerySelectorAll("[aria-current], [nonce]"))
        {
            part.RemoveAttribute("aria-current");
            part.RemoveAttribute("nonce");
        }

        return [shown, page.Body!.OuterHtml];
    }
}
