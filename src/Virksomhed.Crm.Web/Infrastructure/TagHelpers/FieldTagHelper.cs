using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>A labelled control with hint and error. Attributes it does not know go on to the control itself, class goes on the group; content stands beside the label.</summary>
[HtmlTargetElement("crm-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>text, email, tel, date, number, password, textarea, select or checkbox; guessed from the property when left out.</summary>
    public string? Type { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Adds "(valgfri)" to the label. Fields are required unless they say so.</summary>
    public bool Optional { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The first option of a select, for "nothing chosen".</summary>
    public string? Empty { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(For, ViewContext, Label);
        var type = Type ?? (Options is not null ? "select" : Guess());
        var control = Control(field, type);
        MoveAttributes(output, control);
        field.Describe(control.Attributes, Hint);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", $"form-group{(field.Error is null ? "" : " form-error")}{(more is null ? "" : $" {more}")}");
        var beside = await output.GetChildContentAsync();
        Fill(output.Content, field, type, control, beside);
    }

    private void Fill(TagHelperContent content, Field field, string type, TagBuilder control, TagHelperContent beside)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(field.Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"crm-optional\">").Append(PublicTexts.Of("Optional")).AppendHtml("</span>");
        }

        if (type == "checkbox")
        {
            Explain(content, field);
            content.AppendHtml("<div class=\"form-group-checkbox\">").AppendHtml(control).AppendHtml(label).AppendHtml("</div>");
            content.AppendHtml(Controls.Unticked(field.Name));
            return;
        }

        label.AddCssClass("form-label");
        if (beside.IsEmptyOrWhiteSpace)
        {
            content.AppendHtml(label);
        }
        else
        {
            content.AppendHtml("<div class=\"crm-labelrow\">").AppendHtml(label).AppendHtml(beside).AppendHtml("</div>");
        }

        Explain(content, field);
        content.AppendHtml(control);
    }

    private void Explain(TagHelperContent content, Field field)
    {
        if (Hint is not null)
        {
            content.AppendHtml(field.Explain(Hint));
        }

        if (field.Error is not null)
        {
            content.AppendHtml(field.Message());
        }
    }

    private TagBuilder Control(Field field, string type)
    {
        var control = type switch
        {
            "textarea" => Controls.TextArea(field.Value),
            "select" => Controls.Select(field.Values(), Options ?? [], Empty),
            "checkbox" => Controls.CheckBox(field.Values().Contains("true")),
            "password" => Controls.Input(type, null),
            "number" => Controls.WholeNumber(field.Value),
            "date" => Controls.Date(field.Value),
            _ => Controls.Input(type, field.Value),
        };
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (field.Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    private static void MoveAttributes(TagHelperOutput output, TagBuilder control)
    {
        for (var i = output.Attributes.Count - 1; i >= 0; i--)
        {
            var attribute = output.Attributes[i];
            if (attribute.Name is not "class")
            {
                control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
                output.Attributes.RemoveAt(i);
            }
        }
    }

    private string Guess() => For.Metadata.UnderlyingOrModelType switch
    {
        var type when type == typeof(DateOnly) => "date",
        var type when type == typeof(TimeOnly) => "time",
        var type when type == typeof(bool) => "checkbox",
        var type when type == typeof(int) => "number",
        _ => "text",
    };
}
