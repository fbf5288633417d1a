using System.Globalization;
using System.Text.RegularExpressions;

namespace Virksomhed.Crm.Domain;

/// <summary>A number as Danes type it: 7,5 and 1.250,75; also 7.5, which a spreadsheet or a foreign keyboard writes.</summary>
public static partial class DanishNumber
{
    public static bool TryParse(string? typed, out decimal number)
    {
        var text = typed?.Trim() ?? "";
        var plain = Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal) : text;

        return decimal.TryParse(
            Number().IsMatch(plain) ? plain.Replace(',', '.') : null,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^-?\d+([.,]\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
