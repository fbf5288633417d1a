using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>A column head that sorts: "?sort=name" upwards, "?sort=-name" downwards. Works as a plain link.</summary>
[HtmlTargetElement("crm-sort", Attributes = "by")]
public sealed class SortTagHelper(Icons icons) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string By { get; set; } = "";

    /// <summary>The order the list has when the address says nothing, for example "name" or "-lastContact".</summary>
    public string? Default { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var current = request.Query["sort"].ToString() is { Length: > 0 } asked ? asked : Default;
        var (up, down) = (current == By, current == $"-{By}");

        output.TagName = "th";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("scope", "col");
        if (up || down)
        {
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        }

        var link = new TagBuilder("a");
        link.AddCssClass("crm-sort");
        link.Attributes["href"] = QueryLink.With(request, "sort", up ? $"-{By}" : By);
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        link.InnerHtml.AppendHtml(icons[up ? "sort-table-ascending" : down ? "sort-table-descending" : "sort-table-none"]);
        output.Content.SetHtmlContent(link);
    }
}
