using AngleSharp.Html.Dom;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>What a browser would send with a form that nobody has touched.</summary>
internal static class FormValues
{
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form) =>
        from element in form.Elements
        where element is IHtmlElement and not IHtmlButtonElement
        let name = element.GetAttribute("name")
        where !string.IsNullOrEmpty(name) && !element.HasAttribute("disabled")
        from value in Values((IHtmlElement)element)
        select KeyValuePair.Create(name, value);

    public static bool Has(IHtmlFormElement form, string name) =>
        form.Elements.Any(element => name.Equals(element.GetAttribute("name"), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Values(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value is { Length: > 0 } value ? value : "on"] : [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => option.Value),
        _ => [],
    };
}
