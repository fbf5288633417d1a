using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>All errors of a refused form on top of it, each with a link to its field; nothing when there are none.</summary>
[HtmlTargetElement("crm-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(Icons icons) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Find(ViewContext.ViewData);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crm-callout crm-callout--bad crm-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml(icons["error"]).AppendHtml("<div><h2>")
            .Append(errors.Count == 1 ? PublicTexts.Of("OneError") : PublicTexts.Of("ManyErrors", errors.Count))
            .AppendHtml("</h2><ul class=\"crm-plain\">");
        foreach (var (field, message) in errors)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Line(field, message)).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul></div>");
    }

    private static List<(string Field, string Message)> Find(ViewDataDictionary view)
    {
        if (view.ModelState.IsValid)
        {
            return [];
        }

        var order = Properties(view.ModelMetadata.ModelType).ToList();

        return
        [
            .. view.ModelState.SelectMany(entry => entry.Value!.Errors, (entry, error) => (Field: Group(entry.Key), error.ErrorMessage)).Distinct()
                .OrderBy(error => order.IndexOf(error.Field.Split('.', '[')[0])),
        ];
    }

    // Model state knows no order, but a form's fields stand as the properties are declared: what forms share before what is a form's own.
    private static IEnumerable<string> Properties(Type? type) => type is null
        ? []
        : Properties(type.BaseType).Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name));

    // One wrong choice among several ("Purposes[1]") is shown at the whole group.
    private static string Group(string key) => key.EndsWith(']') ? key[..key.LastIndexOf('[')] : key;

    private static TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder(field.Length == 0 ? "span" : "a");
        if (field.Length > 0)
        {
            line.Attributes["href"] = "#" + Field.IdOf(field);
        }

        line.InnerHtml.Append(message);
        return line;
    }
}
