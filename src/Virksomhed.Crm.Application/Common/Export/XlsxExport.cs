using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Virksomhed.Crm.Application.Common.Export;

/// <summary>
/// Writes a list as .xlsx, cell by cell with its type. The rows go straight into the compressed package and are never held, so that memory
/// stays the same however long the list is. The package is zipped here, because the library's own is read and written at once, in memory.
/// </summary>
public static class XlsxExport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task WriteAsync(ExportTable table, Stream to, CancellationToken ct) => WriteAsync([table], to, ct);

    /// <summary>Several lists, each on a sheet of its own under its own name.</summary>
    public static async Task WriteAsync(IReadOnlyList<ExportTable> tables, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var package = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);

        foreach (var (path, content) in XlsxParts.Around(tables.Count))
        {
            await using var text = new StreamWriter(package.CreateEntry(path).Open());
            await text.WriteAsync(content);
        }

        var sheets = tables.Index().Select(table => new Sheet { Name = table.Item.Name, SheetId = (uint)table.Index + 1, Id = XlsxParts.SheetId(table.Index + 1) });
        Write(package, XlsxParts.Styles, XlsxStyles.Sheet());
        Write(package, XlsxParts.Workbook, new Workbook(new Sheets(sheets)));

        foreach (var (index, table) in tables.Index())
        {
            await using var part = package.CreateEntry(XlsxParts.Sheet(index + 1), CompressionLevel.Fastest).Open();
            using var writer = OpenXmlWriter.Create(part);
            await WriteSheet(writer, table, ct);
        }
    }

    private static void Write(ZipArchive package, string path, OpenXmlElement root)
    {
        using var part = package.CreateEntry(path).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteElement(root);
    }

    private static async Task WriteSheet(OpenXmlWriter writer, ExportTable table, CancellationToken ct)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(HeadingStays());
        writer.WriteElement(new Columns(table.Widths.Select(Width)));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Headings, XlsxStyles.Heading);

        await foreach (var row in table.Cells().WithCancellation(ct))
        {
            WriteRow(writer, row, XlsxStyles.Plain);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> values, uint style)
    {
        writer.WriteStartElement(new Row());

        foreach (var value in values)
        {
            writer.WriteElement(CellOf(value, style));
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyles.Day),
        Percent share => Number((double)share.Value, XlsxStyles.Share),
        int or long or double or decimal => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), style),
        _ => TextCell(CellText.Words(value), style),
    };

    private static Cell Number(double value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    // An inline string is never a formula. The style adds Excel's own "this is text" mark, so that it stays none when somebody edits the cell.
    private static Cell TextCell(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(CellText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = CellText.LooksLikeFormula(text) ? XlsxStyles.ForcedText : style,
    };

    private static SheetViews HeadingStays() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static Column Width(int width, int index) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true };
}
