using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>One field in which the saved row differs from what was typed.</summary>
public sealed record Difference(string Field, string Saved);

public static class LostUpdate
{
    /// <summary>Where the layout finds the differences to show.</summary>
    public const string Key = "LostUpdate";

    public const string Message = "En kollega har gemt ændringer, mens du skrev. Se forskellene, ret dit, og gem igen.";
}

/// <summary>Compares what a person typed with what another saved meanwhile.</summary>
internal static class LostUpdate<TForm> where TForm : class
{
    private static readonly (PropertyInfo Property, string Label)[] Fields =
    [
        .. from property in typeof(TForm).GetProperties()
           let display = property.GetCustomAttribute<DisplayAttribute>()
           where display is not null && property.Name != nameof(IVersionedForm.Version)
           select (property, display.GetName() ?? property.Name),
    ];

    public static IReadOnlyList<Difference> Differences(TForm typed, TForm saved) =>
    [
        .. from field in Fields
           let mine = Text(field.Property.GetValue(typed))
           let theirs = Text(field.Property.GetValue(saved))
           where mine != theirs
           select new Difference(field.Label, theirs.Length == 0 ? "(tomt)" : theirs),
    ];

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        bool yes => yes ? "Ja" : "Nej",
        Enum choice => choice.Text(),
        string text => text.ReplaceLineEndings("\n").Trim(),
        System.Collections.IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.GetCultureInfo("da-DK")) ?? "",
    };
}
