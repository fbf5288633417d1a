using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Virksomhed.Crm.IntegrationTests.Reports;

/// <summary>Reads a report as its readers do: on the page, in Excel, in a .csv and on paper.</summary>
internal static partial class ReportReader
{
    /// <summary>The number that stands beside words among the key numbers.</summary>
    public static async Task<string> Key(this HttpClient client, string address, string what) =>
        (await client.Page(address)).QuerySelectorAll(".crm-report__stats .crm-stat").Single(stat => stat.QuerySelector("dt")!.TextContent == what).QuerySelector("dd")!.TextContent;

    /// <summary>The numbers of a row of a table, as they are read.</summary>
    public static async Task<string> Row(this HttpClient client, string address, string heading, string what) =>
        string.Join('|', (await client.Page(address)).Tables().Single(table => table.Heading == heading).Rows.Single(row => row.What == what).Cells);

    public static IEnumerable<(string Heading, List<(string What, List<string> Cells)> Rows)> Tables(this IParentNode page) =>
        from panel in page.QuerySelectorAll(".crm-report__table")
        select (panel.QuerySelector("h2")!.TextContent, panel.QuerySelectorAll("tbody tr").Select(row => (
            row.QuerySelector("th")!.FirstElementChild?.FirstChild?.TextContent ?? row.QuerySelector("th")!.TextContent.Trim(),
            row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList())).ToList());

    /// <summary>All numbers of the page in their order, the key numbers first.</summary>
    public static List<string> Numbers(this IParentNode page) =>
        [.. page.QuerySelectorAll(".crm-report__stats dd").Select(cell => cell.TextContent), .. page.Tables().SelectMany(table => table.Rows).SelectMany(row => row.Cells)];

    /// <summary>Every sheet but the first, row by row without headings and names, written as the page writes numbers.</summary>
    public static List<string> Excel(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = package.WorkbookPart!;

        return
        [
            .. from sheet in book.Workbook!.Descendants<Sheet>().Skip(1)
               from row in ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().Skip(1)
               from cell in row.Elements<Cell>().Skip(1)
               select cell.InlineString?.InnerText ?? (cell.CellValue is { } value ? Danish(decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)) + (cell.StyleIndex?.Value == 4 ? " %" : "") : "–"),
        ];
    }

    public static List<string> Csv(string file) =>
    [
        .. from line in file.TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
           let cells = CellEnd().Split(line)
           select cells[3].Length == 0 ? "–" : decimal.TryParse(cells[3], NumberStyles.Number, CultureInfo.GetCultureInfo("da-DK"), out var number) ? Danish(number) + (cells[4] == "%" ? " %" : "") : cells[3].Trim('"'),
    ];

    /// <summary>What a PDF says, one text after the other: its glyphs are turned back into letters by the fonts' own maps.</summary>
    public static List<string> Pdf(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var objects = PdfObject().Matches(text).ToDictionary(found => found.Groups[1].Value, found => found.Groups[2].Value);
        var letters = objects.Where(one => one.Value.Contains("/Type0", StringComparison.Ordinal)).ToDictionary(one => one.Key, one => Letters(Unpacked(objects[Reference(one.Value, "ToUnicode")])));

        return
        [
            .. from page in objects.Values.Where(one => one.Contains("/Type /Page ", StringComparison.Ordinal))
               let fonts = FontName().Matches(page).ToDictionary(font => font.Groups[1].Value, font => letters[font.Groups[2].Value])
               from shown in Shown().Matches(Unpacked(objects[Reference(page, "Contents")]))
               select string.Concat(shown.Groups[2].Value.Chunk(4).Select(glyph => fonts[shown.Groups[1].Value][new string(glyph)])),
        ];
    }

    private static string Danish(decimal number) => number.ToString("#,0.##", CultureInfo.GetCultureInfo("da-DK"));

    private static string Reference(string from, string name) => Regex.Match(from, $@"/{name} (\d+) 0 R").Groups[1].Value;

    private static string Unpacked(string stream)
    {
        var start = stream.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        using var zip = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream[start..])), CompressionMode.Decompress);

        return new StreamReader(zip, Encoding.Latin1).ReadToEnd();
    }

    private static Dictionary<string, string> Letters(string map) => Letter().Matches(map).ToDictionary(
        letter => letter.Groups[1].Value, letter => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(letter.Groups[2].Value)));

    [GeneratedRegex(@"(?<=^|\n)(\d+) 0 obj\n(.*?)\nendobj\n", RegexOptions.Singleline)]
    private static partial Regex PdfObject();

    [GeneratedRegex(@"/(F\d+) (\d+) 0 R")]
    private static partial Regex FontName();

    [GeneratedRegex(@"/(F\d+) [^<]*<([0-9A-F]+)> Tj")]
    private static partial Regex Shown();

    [GeneratedRegex(@"<([0-9A-F]{4})> <([0-9A-F]+)>")]
    private static partial Regex Letter();

    [GeneratedRegex(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")]
    private static partial Regex CellEnd();
}
