using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>Page links under a long list; filters and sorting in the address stay.</summary>
[HtmlTargetElement("crm-pages", Attributes = "model", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Page Model { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Model.Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crm-pages");
        output.Attributes.SetAttribute("aria-label", "Sider");
        output.Content.AppendHtml("<span class=\"crm-quiet\">").Append($"{Model.FirstRow:N0} til {Model.LastRow:N0} af {Model.Total:N0}").AppendHtml("</span>");
        if (Model.Last > 1)
        {
            Links(output.Content);
        }
    }

    private void Links(TagHelperContent content)
    {
        content.AppendHtml("<ol class=\"crm-plain\">");
        Step(content, Model.Number - 1, "Forrige", "prev");
        var before = 0;
        foreach (var page in Near())
        {
            content.AppendHtml(page > before + 1 ? "<li aria-hidden=\"true\">…</li>" : "");
            content.AppendHtml("<li>").AppendHtml(page == Model.Number ? Here(page) : Link(page)).AppendHtml("</li>");
            before = page;
        }

        Step(content, Model.Number + 1, "Næste", "next");
        content.AppendHtml("</ol>");
    }

    /// <summary>The page numbers worth a link: the first, the last and those around here.</summary>
    private IEnumerable<int> Near() =>
        Enumerable.Range(Model.Number - 1, 3).Append(1).Append(Model.Last).Where(page => page >= 1 && page <= Model.Last).Distinct().Order();

    private void Step(TagHelperContent content, int page, string text, string relation)
    {
        if (page >= 1 && page <= Model.Last)
        {
            var link = To(page);
            link.Attributes["rel"] = relation;
            link.InnerHtml.Append(text);
            content.AppendHtml("<li>").AppendHtml(link).AppendHtml("</li>");
        }
    }

    private TagBuilder Link(int page)
    {
        var link = To(page);
        link.InnerHtml.AppendHtml("<span class=\"sr-only\">Side </span>").Append(page.ToString("N0", CultureInfo.CurrentCulture));
        return link;
    }

    private static TagBuilder Here(int page)
    {
        var here = new TagBuilder("span");
        here.Attributes["aria-current"] = "page";
        here.InnerHtml.AppendHtml("<span class=\"sr-only\">Side </span>").Append(page.ToString("N0", CultureInfo.CurrentCulture));
        return here;
    }

    private TagBuilder To(int page)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = QueryLink.With(ViewContext.HttpContext.Request, "page", page.ToString(CultureInfo.InvariantCulture));
        return link;
    }
}
