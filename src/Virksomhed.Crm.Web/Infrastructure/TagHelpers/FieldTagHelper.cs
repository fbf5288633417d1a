using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

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
            label.InnerHtml.AppendHtml(" <span class=\"crm-optional\">(valgfri)</span>");
        }

        if (type == "checkbox")
        {
            Explain(content, field);
            content.AppendHtml("<div class=\"form-group-checkbox\">").AppendHtml(control).AppendHtml(label).AppendHtml("</div>");
            content.AppendHtml(Hidden(field));
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
            "textarea" => TextArea(field),
            "select" => Select(field),
            "checkbox" => Input(field, "checkbox", "form-checkbox", "true"),
            "password" => Input(field, type, "form-input", null),
            "number" => Input(field, "text", "form-input", field.Value),
            "date" when !IsDay(field.Value) => Input(field, "text", "form-input", field.Value),
            _ => Input(field, type, "form-input", field.Value),
        };
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (type == "number")
        {
            control.Attributes["inputmode"] = "numeric";
        }

        if (type == "checkbox" && field.Values().Contains("true"))
        {
            control.Attributes["checked"] = "checked";
        }

        if (field.Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    // A date control would throw away what it cannot read, so what was typed comes back in a plain one.
    private static bool IsDay(string value) =>
        value.Length == 0 || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static TagBuilder Input(Field field, string type, string look, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["value"] = value;
        input.AddCssClass(look);
        return input;
    }

    private static TagBuilder TextArea(Field field)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("form-input");
        area.InnerHtml.AppendHtml("\n").Append(field.Value); // browsers drop the first line break
        return area;
    }

    private TagBuilder Select(Field field)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        var chosen = field.Values();
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(Empty, ""), false));
        }

        foreach (var item in Options ?? [])
        {
            select.InnerHtml.AppendHtml(Option(item, chosen.Count == 0 ? item.Selected : chosen.Contains(item.Value ?? item.Text)));
        }

        return select;
    }

    private static TagBuilder Option(SelectListItem item, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(item.Text);
        return option;
    }

    // An unticked box sends nothing; this says "no" for it.
    private static TagBuilder Hidden(Field field)
    {
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["name"] = field.Name;
        hidden.Attributes["value"] = "false";
        return hidden;
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
