using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>Choices as chips, or as one joined bar: real radios or checkboxes in a fieldset. Content inside comes after the last chip.</summary>
[HtmlTargetElement("crm-choices", Attributes = "for,options", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper(Icons icons) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>Checkboxes instead of radios.</summary>
    public bool Multiple { get; set; }

    /// <summary>One joined bar with the icons on top, for few and short choices.</summary>
    public bool Segment { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, Label);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", $"form-group{(field.Error is null ? "" : " form-error")}{(more is null ? "" : $" {more}")}");
        Describe(output, field);

        var after = await output.GetChildContentAsync();
        Head(output.Content, field);
        output.Content.AppendHtml(Segment ? "<div class=\"crm-segment\">" : "<div class=\"crm-chips\">");
        var chosen = field.Values();
        var number = 0;
        foreach (var item in Options)
        {
            var id = number == 0 ? field.Id : $"{field.Id}_{number}"; // the error summary points at the first
            Chip(output.Content, field, item, id, chosen.Count == 0 ? item.Selected : chosen.Contains(item.Value ?? item.Text));
            number++;
        }

        output.Content.AppendHtml(after).AppendHtml("</div>");
    }

    private void Describe(TagHelperOutput output, Field field)
    {
        var described = new Dictionary<string, string?>();
        field.Describe(described, Hint);
        foreach (var (name, value) in described)
        {
            output.Attributes.SetAttribute(name, value);
        }
    }

    private void Head(TagHelperContent content, Field field)
    {
        content.AppendHtml("<legend class=\"form-label\">").Append(field.Label);
        if (Optional)
        {
            content.AppendHtml(" <span class=\"crm-optional\">").Append(PublicTexts.Of("Optional")).AppendHtml("</span>");
        }

        content.AppendHtml("</legend>");
        if (Hint is not null)
        {
            content.AppendHtml(field.Explain(Hint));
        }

        if (field.Error is not null)
        {
            content.AppendHtml(field.Message());
        }
    }

    private void Chip(TagHelperContent content, Field field, SelectListItem item, string id, bool chosen)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Multiple ? "checkbox" : "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = item.Value ?? item.Text;
        if (chosen)
        {
            input.Attributes["checked"] = "checked";
        }

        if (field.Error is not null && Multiple)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        var choice = item as Choice;
        if (choice?.Icon is not null)
        {
            label.InnerHtml.AppendHtml(icons[choice.Icon]);
        }

        label.InnerHtml.Append(item.Text);
        if (choice?.Note is not null)
        {
            label.InnerHtml.AppendHtml(" <small>").Append(choice.Note).AppendHtml("</small>");
        }

        content.AppendHtml("<span class=\"crm-chip\">").AppendHtml(input).AppendHtml(label).AppendHtml("</span>");
    }
}
