using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Virksomhed.Crm.E2E.EveryPage;
using Xunit;

[assembly: AssemblyFixture(typeof(JudgedPages))]

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>How much of a page somebody has seen already.</summary>
public enum Seen
{
    Nothing,

    /// <summary>What is around the content, and with it all that only a phone shows: its menus.</summary>
    Frame,

    /// <summary>A page of the same build with other words: its layout may break on a longer word, but axe has nothing new to find.</summary>
    Build,

    All,
}

/// <summary>
/// What has been judged. Most pages show every role the same, and the same HTML at the same width has the same faults; so a page is new when its content is, or
/// when what is around the content is: every role's own menu, the layout of those who have not signed in. What no one sees or hears does not count: hidden fields,
/// where each page has secrets of its own. Nor does the mark of the place in the menu, which the first role's visit shows at every place.
/// </summary>
public sealed class JudgedPages
{
    // What a value says is one page's own; that it is there, and what kind it makes of the element, is its build.
    private static readonly string[] Telling = ["class", "type", "role", "lang", "hidden", "disabled", "colspan"];

    private readonly HashSet<string> _parts = [];
    private readonly Lock _lock = new();

    public Seen Look(string html)
    {
        var (content, build, frame) = Parts(new HtmlParser().ParseDocument(html));

        lock (_lock)
        {
            var (newContent, newBuild, newFrame) = (_parts.Add(content), _parts.Add(build), _parts.Add(frame));

            return newFrame ? Seen.Nothing : newBuild ? Seen.Frame : newContent ? Seen.Build : Seen.All;
        }
    }

    private static (string Content, string Build, string Frame) Parts(IHtmlDocument page)
    {
        foreach (var secret in page.QuerySelectorAll("input[type=hidden]"))
        {
            secret.Remove();
        }

        var content = page.QuerySelector("main")!;
        content.Remove();

        foreach (var part in page.QuerySelectorAll("[aria-current], [nonce]"))
        {
            part.RemoveAttribute("aria-current");
            part.RemoveAttribute("nonce");
        }

        return (page.Title + content.OuterHtml, BuildOf(content), page.Body!.OuterHtml + string.Concat(content.QuerySelectorAll(".crm-jump").Select(BuildOf)));
    }

    // A list of five is built as one of four.
    private static string BuildOf(IElement element)
    {
        List<string> parts = [];

        foreach (var part in element.Children.Select(BuildOf))
        {
            if (parts.LastOrDefault() != part)
            {
                parts.Add(part);
            }
        }

        var words = element.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data)) ? "words" : "";
        var attributes = element.Attributes.Select(a => Telling.Contains(a.Name) || a.Value.Length == 0 ? $"{a.Name}={a.Value}" : a.Name);

        return $"{element.LocalName}[{string.Join(' ', attributes)}]({words}{string.Concat(parts)})";
    }
}
