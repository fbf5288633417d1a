using System.Globalization;
using System.Text.RegularExpressions;

namespace Virksomhed.Crm.Domain;

/// <summary>
/// Finds what looks like a citizen's CPR number, so that it is refused before it is stored (databeskyttelsesloven § 11: this system has
/// no need for it). A number with another known meaning is let through: ten digits called a P-number in front.
/// </summary>
public static partial class CprNumber
{
    public const string Refusal =
        "Teksten ligner et CPR-nummer. CPR-numre må ikke stå her. Er det et P-nummer, så skriv »P-nummer« foran.";

    public static bool IsIn(string? text) =>
        !string.IsNullOrEmpty(text) && Candidate().Matches(text).Any(match => !match.Groups["pno"].Success && IsDate(match.Groups["date"].Value));

    [GeneratedRegex(@"(?<pno>P-?\s?(nr|no|nummer|enhed)?[.:]?\s*)?(?<![\d+])(?<date>\d{6})[-–. ]?\d{4}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidate();

    private static bool IsDate(string ddMMyy) =>
        DateOnly.TryParseExact(ddMMyy, "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
