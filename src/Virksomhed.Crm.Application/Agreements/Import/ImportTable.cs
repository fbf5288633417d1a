using System.Text;
using CsvHelper;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>A line of a file: its place in it, counted as a spreadsheet does, and its cells.</summary>
public sealed record ImportRow(int Line, string[] Cells);

/// <summary>A file that is no table we can read. The message is what the user reads.</summary>
public sealed class ImportFileException(string message) : Exception(message);

/// <summary>A .csv or .xlsx file as headings and lines.</summary>
public sealed record ImportTable(IReadOnlyList<string> Headings, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>A file goes in whole, and nobody else can save on SQLite meanwhile: so many lines are a matter of seconds.</summary>
    public const int MaxRows = 20_000;

    private const int MaxColumns = 200;

    public static ImportTable Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var lines = Lines(content)
            .Take(MaxRows + 2)
            .ToList();
        Require(lines.Count > 0, "Filen har ingen linjer.");
        Require(lines.Count <= MaxRows + 1, $"Filen har flere end {MaxRows:N0} linjer. Del den i flere.");
        Require(lines[0].Cells.Length is > 1 and <= MaxColumns, "Filens første linje skal være overskrifter på mindst to kolonner.");
        string[] headings = [.. lines[0].Cells.Select((heading, i) => heading.Length == 0 ? $"Kolonne {i + 1}" : heading)];
        Require(headings.Distinct(StringComparer.OrdinalIgnoreCase).Count() == headings.Length, "To kolonner har samme overskrift. Giv dem hver sin.");

        return new(headings, lines[1..]);
    }

    public int? Column(string? heading)
    {
        var at = Headings.ToList().FindIndex(known => known.Equals(heading, StringComparison.OrdinalIgnoreCase));

        return at < 0 ? null : at;
    }

    /// <summary>Every line of a file whose headings may stand anywhere in it, as in an export with a title above.</summary>
    public static IEnumerable<ImportRow> Lines(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);

        return (content is [(byte)'P', (byte)'K', ..] ? XlsxRows.Read(content) : Csv(content)).Where(row => Array.Exists(row.Cells, cell => cell.Length > 0));
    }

    private static IEnumerable<ImportRow> Csv(byte[] content)
    {
        var text = Text(content);
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { HasHeader = false, Separator = Separator(text), TrackLineNumbers = true });

        while (csv.Read())
        {
            yield return new((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())]);
        }
    }

    // A Danish Excel saves .csv as Windows-1252 unless told otherwise; what is no UTF-8 is taken for that.
    private static string Text(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    private static char Separator(string text)
    {
        var heading = text.Split('\n', 2)[0];

        return ";,\t".MaxBy(candidate => heading.Count(letter => letter == candidate));
    }

    internal static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ImportFileException(message);
        }
    }
}
