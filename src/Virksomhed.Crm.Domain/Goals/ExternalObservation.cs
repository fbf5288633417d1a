using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Virksomhed.Crm.Domain.Goals;

public enum ObservationKind
{
    [Display(Name = "Resultat")] Result,
    [Display(Name = "Mål")] Target,
}

/// <summary>A year, or a month of it.</summary>
public sealed partial record ObservedPeriod
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public ObservedPeriod(int year, int? month)
    {
        Rule.Require(year is >= 2000 and <= 2100, "Årstallet skal ligge mellem 2000 og 2100.");
        Rule.Require(month is null or (>= 1 and <= 12), "En måned ligger mellem 1 og 12.");
        (Year, Month) = (year, month);
    }

    public int Year { get; }

    public int? Month { get; }

    /// <summary>Reads a period as Jobindsats and Danmarks Statistik write it: "2020", "jan 2020", "Januar 2020", "2020M01", "01-2020". Null for anything else.</summary>
    public static ObservedPeriod? Read(string? text)
    {
        var match = Written().Match(text ?? "");
        var year = match.Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var month = match.Groups["month"].Value.ToLowerInvariant();

        return year is < 2000 or > 2100 ? null : month.Length == 0 ? new(year, null) : MonthOf(month) is { } number ? new(year, number) : null;
    }

    public override string ToString() => Month is { } month ? $"{Months[month - 1]} {Year}" : Year.ToString(CultureInfo.InvariantCulture);

    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var at = Array.FindIndex(Months, month => text.StartsWith(month, StringComparison.Ordinal));

        return at < 0 ? null : at + 1;
    }

    [GeneratedRegex(@"^\s*(?:(?<month>\p{L}{3,}|\d{1,2})\.?[ /-])?(?<year>\d{4})(?:[mM](?<month>\d{1,2}))?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}

/// <summary>What an external indicator was, or was to be, in a period; who entered it, when and from where.</summary>
public sealed class ExternalObservation : ITenantOwned
{
    private ExternalObservation() { }

    internal ExternalObservation(ObservedPeriod period, ObservationKind kind, decimal value, string source, int? byId, DateTime now)
    {
        (Year, Month, Kind) = (period.Year, period.Month, kind);
        Change(value, source, byId, now);
    }

    public int Id { get; private set; }
    public int ExternalIndicatorId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int Year { get; private set; }
    public int? Month { get; private set; }
    public ObservationKind Kind { get; private set; }
    public decimal Value { get; private set; }
    public string Source { get; private set; } = "";

    /// <summary>Who entered it; null for what the municipality began with.</summary>
    public int? ById { get; private set; }

    public DateTime RegisteredAt { get; private set; }

    public ObservedPeriod Period => new(Year, Month);

    internal void Change(decimal value, string source, int? byId, DateTime now) => (Value, Source, ById, RegisteredAt) = (value, source, byId, now);
}
