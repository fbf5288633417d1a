using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

public enum StatusKind
{
    Info,
    Ok,
    Warn,
    Bad,
    Neutral,
    Plain,
}

/// <summary>A state as words with an icon; colour only helps. Plain is a bare fact without an icon.</summary>
[HtmlTargetElement("crm-status")]
public sealed class StatusTagHelper(Icons icons) : TagHelper
{
    public StatusKind Kind { get; set; } = StatusKind.Neutral;

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Merge(output.Attributes["class"]?.Value?.ToString()));
        if ((Icon ?? DefaultIcon) is { } icon)
        {
            output.PreContent.SetHtmlContent(icons[icon]);
        }
    }

    private string? DefaultIcon => Kind switch
    {
        StatusKind.Ok => "success",
        StatusKind.Warn => "warning",
        StatusKind.Bad => "error",
        StatusKind.Info => "info",
        _ => null,
    };

    private string Merge(string? more)
    {
        var own = Kind switch
        {
            StatusKind.Ok => "crm-status crm-status--ok",
            StatusKind.Warn => "crm-status crm-status--warn",
            StatusKind.Bad => "crm-status crm-status--bad",
            StatusKind.Info => "crm-status crm-status--info",
            _ => Icon is null ? "crm-status crm-status--plain" : "crm-status",
        };
        return more is null ? own : $"{own} {more}";
    }
}
