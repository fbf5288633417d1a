using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>The lines of the first sheet of an .xlsx file, read one by one. Dates come as the numbers that Excel keeps them as.</summary>
internal static class XlsxRows
{
    public static IEnumerable<ImportRow> Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var document = Open(stream);
        var workbook = document.WorkbookPart;
        var sheet = workbook?.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault(candidate => candidate.State is null || candidate.State.Value == SheetStateValues.Visible);
        ImportTable.Require(sheet?.Id?.Value is not null, "Regnearket har intet ark.");
        var texts = workbook!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        using var reader = OpenXmlReader.Create(workbook.GetPartById(sheet!.Id!.Value!));

        for (var line = 1; reader.Read();)
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
            {
                line = (int?)row.RowIndex?.Value ?? line;
                yield return new(line++, Cells(row, texts));
            }
        }
    }

    private static SpreadsheetDocument Open(Stream stream)
    {
        try
        {
            return SpreadsheetDocument.Open(stream, isEditable: false);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException)
        {
            throw new ImportFileException("Filen kan ikke læses som et regneark. Gem den som .xlsx eller .csv.");
        }
    }

    private static string[] Cells(Row row, string[] texts)
    {
        List<string> cells = [];

        foreach (var cell in row.Elements<Cell>())
        {
            // Empty cells are left out of the file; the reference says which column this one is.
            var column = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(Text(cell, texts));
        }

        return [.. cells];
    }

    private static string Text(Cell cell, string[] texts)
    {
        var text = cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText : cell.CellValue?.Text;

        return cell.DataType?.Value == CellValues.SharedString && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Length
            ? texts[at].Trim()
            : text?.Trim() ?? "";
    }

    private static int Column(string reference) =>
        reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => (sum * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;
}
