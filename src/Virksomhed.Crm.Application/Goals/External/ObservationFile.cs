using System.Globalization;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.External;

/// <summary>One period read from a file, or typed in a preview.</summary>
public sealed record ObservedValue(ObservedPeriod Period, decimal Value);

/// <summary>
/// Reads an export of Jobindsats or Danmarks Statistik, as a table or as JSON: every line that has a period in one cell counts, with the last number of the line as its value.
/// Where lines name municipalities, only the municipality's own count. People see what was read before it is saved.
/// </summary>
public static class ObservationFile
{
    public const int MaxRows = 600;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static IReadOnlyList<ObservedValue> Read(byte[] content, string municipality, bool isShare)
    {
        var lines = (JsonRows.Looks(content) ? JsonRows.Read(content) : ImportTable.Lines(content)).Take(ImportTable.MaxRows).ToList();
        var own = lines.FindAll(line => Array.Exists(line.Cells, cell => cell.StartsWith(municipality, StringComparison.OrdinalIgnoreCase)));
        List<ObservedValue> found = [.. (own.Count > 0 ? own : lines).Select(Observed).OfType<ObservedValue>()];
        var values = found.GroupBy(one => one.Period).Select(same => same.Last()).OrderBy(one => one.Period.Year).ThenBy(one => one.Period.Month).ToList();
        ImportTable.Require(values.Count > 0, "Filen har ingen linjer med en periode og et tal.");
        ImportTable.Require(values.Count <= MaxRows, $"Filen har flere end {MaxRows} perioder.");

        // A spreadsheet keeps 14,6 % as 0.146.
        return isShare && values.TrueForAll(one => one.Value <= 1) ? values.ConvertAll(one => one with { Value = one.Value * 100 }) : values;
    }

    private static ObservedValue? Observed(ImportRow line)
    {
        var at = Array.FindIndex(line.Cells, cell => ObservedPeriod.Read(cell) is not null);
        var value = at < 0 ? null : line.Cells[(at + 1)..].Select(Number).LastOrDefault(number => number is not null);

        return value is { } number ? new(ObservedPeriod.Read(line.Cells[at])!, number) : null;
    }

    /// <summary>"14,6", "14,6 %" or a spreadsheet's "14.6"; null for what is no number.</summary>
    internal static decimal? Number(string? text)
    {
        var typed = (text ?? "").Trim().TrimEnd('%', ' ');
        var culture = typed.Contains(',', StringComparison.Ordinal) ? Danish : CultureInfo.InvariantCulture;

        return decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, culture, out var number) ? Math.Round(number, 4) : null;
    }
}
