using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>A section of a page with its heading and at most one link. Lists and tables reach its edges; other content is padded.</summary>
[HtmlTargetElement("crm-panel", Attributes = "heading")]
public sealed class PanelTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public string? LinkText { get; set; }

    public string? LinkHref { get; set; }

    /// <summary>A quiet fact beside the heading, where no link is needed.</summary>
    public string? Note { get; set; }

    public bool Padded { get; set; }

    /// <summary>For what waits for the reader.</summary>
    public bool Accent { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = output.Attributes["id"]?.Value?.ToString() ?? Slug(Heading);
        var more = output.Attributes["class"]?.Value;
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("class", $"crm-panel{(Accent ? " crm-panel--accent" : "")}{(more is null ? "" : $" {more}")}");
        output.Attributes.SetAttribute("aria-labelledby", $"{id}-h");

        var body = await output.GetChildContentAsync();
        output.Content.AppendHtml("<div class=\"crm-panel__head\">").AppendHtml(Title(id));
        Beside(output.Content);
        output.Content.AppendHtml("</div>").AppendHtml(Padded ? "<div class=\"crm-panel__body\">" : "").AppendHtml(body).AppendHtml(Padded ? "</div>" : "");
    }

    private TagBuilder Title(string id)
    {
        var title = new TagBuilder("h2");
        title.Attributes["id"] = $"{id}-h";
        title.InnerHtml.Append(Heading);
        return title;
    }

    private void Beside(TagHelperContent content)
    {
        // Razor hands a null over as an empty text.
        if (!string.IsNullOrEmpty(LinkHref))
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = LinkHref;
            link.InnerHtml.Append(LinkText ?? "Se alle");
            content.AppendHtml(link);
        }
        else if (Note is not null)
        {
            content.AppendHtml("<span class=\"crm-quiet\">").Append(Note).AppendHtml("</span>");
        }
    }

    private static string Slug(string heading) =>
        new([.. heading.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')]);
}
