using Virksomhed.Crm.Application.Common.Export;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>A report's tables as lists to take out.</summary>
public static class ReportFiles
{
    // What Excel allows (ECMA-376: ST_Xstring of a sheet's name, and Excel's own limit).
    private const int SheetNameLength = 31;
    private const string NotInSheetNames = @"[]:*?/\";

    private sealed record Fact(string What, string Says);

    private sealed record Number(ReportTable Table, ReportRow Row, int Column);

    /// <summary>A sheet of what the report is, and one for each table.</summary>
    public static IReadOnlyList<ExportTable> Sheets(ReportPage.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var about = new ExportTable<Fact>("Om rapporten", [new("Rapport", fact => fact.What, 16), new(report.Title, fact => fact.Says, 100)], About(report).ToAsyncEnumerable());

        return [about, .. report.Tables.Index().Select(table => Sheet(table.Item, table.Index + 1))];
    }

    /// <summary>One line for each number, which any other program can sort and sum.</summary>
    public static ExportTable Lines(ReportPage.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var numbers =
            from table in report.Tables
            from row in table.Rows
            from column in Enumerable.Range(0, table.Columns.Count)
            select new Number(table, row, column);

        return new ExportTable<Number>(report.Title,
        [
            new("Tabel", number => number.Table.Heading),
            new("Hvad", number => number.Row.What),
            new("Tal", number => number.Table.Columns[number.Column]),
            new("Værdi", number => number.Row.Cells[number.Column].Value),
            new("Enhed", number => number.Row.Cells[number.Column].UnitText),
        ], numbers.ToAsyncEnumerable());
    }

    private static IEnumerable<Fact> About(ReportPage.Model report) =>
        [new("Kommune", report.Municipality), new("Periode", report.Period), new("Udvalg", report.NarrowedTo), new("Kilde", report.Source)];

    private static ExportTable<ReportRow> Sheet(ReportTable table, int number) => new(
        SheetName($"{number} {table.Heading}"),
        [new(table.Of, row => row.What, 36), .. table.Columns.Select((column, i) => new ExportColumn<ReportRow>(column, row => row.Cells[i].Value, 18))],
        table.Rows.ToAsyncEnumerable());

    private static string SheetName(string heading)
    {
        var allowed = string.Concat(heading.Where(letter => !NotInSheetNames.Contains(letter)));

        return allowed.Length > SheetNameLength ? allowed[..SheetNameLength].TrimEnd() : allowed;
    }
}
