using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>The bare controls of a form, as the design system draws them.</summary>
internal static class Controls
{
    public static TagBuilder Input(string type, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-input");
        input.Attributes["type"] = type;
        input.Attributes["value"] = value;
        return input;
    }

    /// <summary>Plain text with the number keys: a number control would throw away what it cannot read, and changes when scrolled over.</summary>
    public static TagBuilder WholeNumber(string value)
    {
        var input = Input("text", value);
        input.Attributes["inputmode"] = "numeric";
        return input;
    }

    /// <summary>The browser's date control, or plain text when what was typed is no date and would be thrown away by it.</summary>
    public static TagBuilder Date(string value) =>
        value.Length == 0 || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Input("date", value)
            : Input("text", value);

    public static TagBuilder TextArea(string value)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("form-input");
        area.InnerHtml.AppendHtml("\n").Append(value); // browsers drop the first line break
        return area;
    }

    public static TagBuilder CheckBox(bool ticked)
    {
        var box = Input("checkbox", "true");
        box.Attributes["class"] = "form-checkbox";
        if (ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    /// <summary>An unticked box sends nothing; this says "no" for it.</summary>
    public static TagBuilder Unticked(string name)
    {
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["name"] = name;
        hidden.Attributes["value"] = "false";
        return hidden;
    }

    public static TagBuilder Select(IReadOnlySet<string> chosen, IEnumerable<SelectListItem> options, string? empty)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        if (empty is not null)
        {
            select.InnerHtml.AppendHtml(Option("", empty, false));
        }

        foreach (var item in options)
        {
            var value = item.Value ?? item.Text;
            select.InnerHtml.AppendHtml(Option(value, item.Text, chosen.Count == 0 ? item.Selected : chosen.Contains(value)));
        }

        return select;
    }

    private static TagBuilder Option(string value, string text, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(text);
        return option;
    }
}
