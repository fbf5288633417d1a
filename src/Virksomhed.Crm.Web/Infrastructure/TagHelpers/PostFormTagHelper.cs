using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>Puts the antiforgery token into posted forms that name their address themselves, where the framework leaves it out.</summary>
[HtmlTargetElement("form", Attributes = "[method='post'],action")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
}
