using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>What an empty list says: how it is, and what to do about it.</summary>
[HtmlTargetElement("crm-empty", Attributes = "title")]
public sealed class EmptyTagHelper(Icons icons) : TagHelper
{
    public string Icon { get; set; } = "info";

    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crm-empty");
        var title = new TagBuilder("p");
        title.AddCssClass("crm-empty__title");
        title.InnerHtml.Append(Title);
        output.PreContent.AppendHtml(icons[Icon]).AppendHtml(title);
    }
}
