using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Domain.Contacts;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Export;

public class XlsxExportTests
{
    // What is shown, its type, and the number format or mark that it stands in.
    public static TheoryData<object?, string, string?, string?> Values => new()
    {
        { "Nordals Tømrerforretning ApS", "Nordals Tømrerforretning ApS", "inlineStr", null },
        { " med plads ", " med plads ", "inlineStr", null },
        { "=1+1", "=1+1", "inlineStr", "quote" },
        { "a\u0001b", "ab", "inlineStr", null },
        { new DateOnly(2026, 4, 1), "46113", null, "14" },
        { new Percent(12.5m), "12.5", null, "0.#\" %\"" },
        { -3, "-3", null, null },
        { 5_000_000_000L, "5000000000", null, null },
        { 0.5m, "0.5", null, null },
        { 0.25, "0.25", null, null },
        { true, "Ja", "inlineStr", null },
        { ContactForm.Phone, "Telefon", "inlineStr", null },
        { null, "", null, null },
    };

    [Theory, MemberData(nameof(Values))]
    public async Task Each_cell_has_the_type_of_what_it_says(object? value, string text, string? type, string? format)
    {
        var table = new ExportTable<object?>("Liste", [new("Navn", row => row, 30), new("Nr.", _ => 7)], new[] { value }.ToAsyncEnumerable());
        using var file = new MemoryStream();

        await XlsxExport.WriteAsync([table, table with { Name = "Igen" }], file, TestContext.Current.CancellationToken);

        using var opened = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(opened, TestContext.Current.CancellationToken));
        var book = opened.WorkbookPart!;
        Assert.Equal(["Liste", "Igen"], book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.All(book.Workbook.Sheets.Elements<Sheet>(), sheet => Judge(book, ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!, text, type, format));
    }

    private static void Judge(WorkbookPart book, Worksheet sheet, string text, string? type, string? format)
    {
        var rows = sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList()).ToList();
        Assert.Equal(["Navn", "Nr."], rows[0].Select(cell => cell.InnerText));
        Assert.All(rows[0], cell => Assert.NotNull(Look(book, cell).FontId));
        Assert.Equal((text, type, "7"), (rows[1][0].InnerText, rows[1][0].DataType?.InnerText, rows[1][1].InnerText));
        Assert.Equal(format, Shown(book, rows[1][0]));
        Assert.Equal([(1u, 1u, 30d), (2u, 2u, 16d)], sheet.Descendants<Column>().Select(column => (column.Min!.Value, column.Max!.Value, column.Width!.Value)));
        Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
    }

    private static CellFormat Look(WorkbookPart book, Cell cell) => book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string? Shown(WorkbookPart book, Cell cell)
    {
        var look = Look(book, cell);
        var own = book.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>().SingleOrDefault(format => format.NumberFormatId!.Value == look.NumberFormatId?.Value);

        return look.QuotePrefix?.Value == true ? "quote" : own?.FormatCode?.Value ?? look.NumberFormatId?.InnerText;
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.50)]
    [InlineData(0.75)]
    public async Task The_rows_read_so_far_are_in_the_file_and_not_in_memory(double part)
    {
        const int rows = 100_000;
        FileStream? file = null;
        var (written, asked) = (0L, (int)(rows * part));
        var table = new ExportTable<int>("Liste", [new("Nummer", row => row), new("Navn", row => $"Virksomhed nummer {row} i rækken")], Rows());
        await using var opened = file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);

        await XlsxExport.WriteAsync(table, file, TestContext.Current.CancellationToken);

        Assert.InRange(file.Length, 100_000, long.MaxValue);
        Assert.InRange(written, (long)(file.Length * part * 0.9), file.Length);

        async IAsyncEnumerable<int> Rows()
        {
            for (var row = 0; row < rows; row++)
            {
                if (row == asked)
                {
                    await Task.Yield();
                    written = file!.Position;
                }

                yield return row;
            }
        }
    }
}
