using System.Buffers;

namespace Virksomhed.Crm.Application.Common.Export;

/// <summary>Text that is safe to open in a spreadsheet, whoever typed it.</summary>
public static class CellText
{
    // What Excel and LibreOffice may read as the start of a formula or a command (OWASP, "CSV Injection"), in both widths.
    private static readonly SearchValues<char> Starters = SearchValues.Create("=+-@\t\r\n\0＝＋－＠");

    public static bool LooksLikeFormula(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Length > 0 && Starters.Contains(text[0]);
    }

    /// <summary>The text with the spreadsheets' own mark for "this is text" in front, where it could be read as a formula.</summary>
    public static string Guard(string text) => LooksLikeFormula(text) ? "'" + text : text;

    /// <summary>"Ja" and "Nej", and what is chosen from a list by its Danish name.</summary>
    public static string Words(object value) => value switch
    {
        bool yes => yes ? "Ja" : "Nej",
        Enum choice => choice.Text(),
        _ => value?.ToString() ?? "",
    };

    /// <summary>The text without the control characters that XML cannot hold.</summary>
    public static string ForXml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.AsSpan().ContainsAnyInRange('\0', '\u001f') ? string.Concat(text.Where(c => c is >= ' ' or '\t' or '\n' or '\r')) : text;
    }
}
