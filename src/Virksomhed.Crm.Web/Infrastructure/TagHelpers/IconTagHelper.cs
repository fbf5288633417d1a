using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>A decorative icon; the word beside it carries the meaning.</summary>
[HtmlTargetElement("crm-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons[Name]);
    }
}
