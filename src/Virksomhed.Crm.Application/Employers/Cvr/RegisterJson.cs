using System.Globalization;
using System.Text.Json;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Reads the register's JSON as it comes: pieces may be missing, null, or numbers written as text.</summary>
internal static class RegisterJson
{
    public static JsonElement? Get(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent
        && parent.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    public static string? Text(this JsonElement? element, string? name = null)
    {
        var text = (name is null ? element : element.Get(name)) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString(),
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>The digits of a number, with the leading zeros that a JSON number has lost.</summary>
    public static string? Digits(this JsonElement? element, string? name, int length)
    {
        var digits = element.Text(name)?.Replace(" ", "", StringComparison.Ordinal);

        return digits is { Length: > 0 } && digits.All(char.IsAsciiDigit) ? digits.PadLeft(length, '0') : null;
    }

    public static int? Whole(this JsonElement? element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool Is(this JsonElement? element, string name) => element.Get(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { } value => value.ToString() is "true" or "True" or "1",
        null => false,
    };

    public static DateOnly? Day(this JsonElement? element, string name) =>
        element.Text(name) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static IEnumerable<JsonElement?> Each(this JsonElement? element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(item => (JsonElement?)item) : [];

    public static DateOnly? From(this JsonElement? element) => element.Get("periode").Day("gyldigFra");

    public static DateOnly? Until(this JsonElement? element) => element.Get("periode").Day("gyldigTil");

    /// <summary>The entry of a history that holds now (gyldigTil null); of several the newest.</summary>
    public static JsonElement? Current(this JsonElement? unit, string history) =>
        unit.Each(history).Where(entry => entry.Until() is null).MaxBy(entry => entry.From() ?? DateOnly.MinValue);

    /// <summary>The entry of a history that held last.</summary>
    public static JsonElement? Latest(this JsonElement? unit, string history) =>
        unit.Each(history).MaxBy(entry => entry.Until() ?? DateOnly.MaxValue);
}
