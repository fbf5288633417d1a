using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure.TagHelpers;

/// <summary>What every form control needs to know about the property it is for.</summary>
internal sealed class Field
{
    private readonly object? _model;
    private readonly ModelStateEntry? _state;

    public Field(ModelExpression property, ViewContext view, string? label)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        Id = IdOf(Name);
        Label = label ?? property.Metadata.GetDisplayName();
        Error = FirstError(view.ViewData.ModelState, Name);
        view.ViewData.ModelState.TryGetValue(Name, out _state);
        _model = property.Model;
    }

    public string Name { get; }

    public string Id { get; }

    public string Label { get; }

    public string? Error { get; }

    /// <summary>What was typed if the form came back, else what the model holds.</summary>
    public string Value => _state?.AttemptedValue ?? Text(_model) ?? "";

    public IReadOnlySet<string> Values() =>
        _state?.RawValue is { } raw
            ? Texts(raw).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : Texts(_model).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public TagBuilder Message()
    {
        var message = new TagBuilder("span");
        message.AddCssClass("form-error-message");
        message.Attributes["id"] = $"{Id}-error";
        message.InnerHtml.AppendHtml("<span class=\"sr-only\">").Append(PublicTexts.Of("ErrorPrefix")).AppendHtml("</span>").Append(Error!);
        return message;
    }

    public TagBuilder Explain(string hint)
    {
        var explanation = new TagBuilder("span");
        explanation.AddCssClass("form-hint");
        explanation.Attributes["id"] = $"{Id}-hint";
        explanation.InnerHtml.Append(hint);
        return explanation;
    }

    /// <summary>Ties hint and error to the control, so that a screen reader says them with it.</summary>
    public void Describe(IDictionary<string, string?> control, string? hint)
    {
        var ids = (hint is null ? "" : $"{Id}-hint ") + (Error is null ? "" : $"{Id}-error");
        if (ids.Length > 0)
        {
            control["aria-describedby"] = ids.TrimEnd();
        }
    }

    private static string? FirstError(ModelStateDictionary state, string name)
    {
        foreach (var (_, entry) in state.FindKeysWithPrefix(name))
        {
            if (entry.Errors.Count > 0)
            {
                return entry.Errors[0].ErrorMessage;
            }
        }

        return null;
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => many.Cast<object?>().SelectMany(Texts),
        Enum choice => [choice.ToString(), choice.ToString("D")],
        _ => [Text(value)!],
    };

    // The machine's format where the browser asks for it, else the reader's.
    private static string? Text(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.CurrentCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture),
    };
}
