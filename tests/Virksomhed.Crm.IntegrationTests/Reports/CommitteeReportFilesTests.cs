using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Application.Reports.Committee;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Reports;

public class CommitteeReportFilesTests(CommitteeApp app) : IClassFixture<CommitteeApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2026, 10, false)]
    [InlineData(2026, 9, true)]
    public async Task Page_chart_Excel_csv_and_PDF_hold_the_same_numbers(int year, int month, bool isApproved)
    {
        var manager = await app.SignedInAs(Role.Leder);
        var report = isApproved ? await manager.Approved(year, month) : await manager.Start(year, month);
        var page = await manager.Page(report);
        var paper = string.Join('|', ReportReader.Pdf(await manager.GetByteArrayAsync($"{report}/report.pdf", Ct))) + "|";
        var excel = await manager.GetByteArrayAsync($"{report}/export.xlsx", Ct);
        var goals = page.QuerySelectorAll("[data-committee-overview] tbody tr").Select(row => row.QuerySelectorAll("td").Take(2).Select(cell => cell.FirstChild!.TextContent).ToList()).ToList();

        Assert.Equal(3, goals.Count);
        Assert.Equal(goals.SelectMany(cells => cells), Numbers(excel, sheet: 1, first: 1, count: 2));
        Assert.Equal(goals.SelectMany(cells => cells), await Csv(manager, $"{report}/export.csv"));
        Assert.All(goals, cells => Assert.Contains($"|{string.Join('|', cells)}|", paper, StringComparison.Ordinal));

        // Chart and table of each goal's way, month by month, against the sheet and the paper.
        var ways = page.QuerySelectorAll(".crm-committee__way").ToList();
        Assert.Equal(2, ways.Count);
        Assert.Equal(ways.SelectMany(AsSheet), Numbers(excel, sheet: 2, first: 2, count: 2));
        Assert.All(ways.SelectMany(way => way.QuerySelectorAll("tbody tr")), row => Assert.Contains($"|{string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent))}|", paper, StringComparison.Ordinal));
        Assert.All(ways, ChartSaysWhatTheTableSays);
        Assert.Contains("Side 1 af ", paper, StringComparison.Ordinal);
        Assert.Contains(isApproved ? "Godkendt den 22. november 2026 af Lone Leder." : "Kladde: tallene er foreløbige.", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_a_formula_is_text_in_Excel_and_csv()
    {
        var manager = await app.SignedInAs(Role.Leder);
        var report = await manager.Start(2026, 8);
        using var package = SpreadsheetDocument.Open(new MemoryStream(await manager.GetByteArrayAsync($"{report}/export.xlsx", Ct)), isEditable: false);

        Assert.All(package.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()), cell => Assert.Null(cell.CellFormula));
        Assert.Contains($"'{CommitteeApp.Worded}", await manager.GetStringAsync($"{report}/export.csv", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQL_Server_understands_what_a_draft_asks_and_it_asks_few_questions()
    {
        var asked = new SqlServerQuestions();
        await using var db = asked.Context();
        using var cache = new MemoryCache(new MemoryCacheOptions());
        await CommitteeGoals.CountAsync(db, cache, new(2026, 10, 31), Ct);

        Assert.InRange(asked.Commands.Count, 1, 4);
    }

    private static void ChartSaysWhatTheTableSays(IElement way)
    {
        using var chart = JsonDocument.Parse(way.Closest(".crm-committee__goal")!.QuerySelector("[data-report-chart]")!.GetAttribute("data-report-chart")!);
        Assert.Equal(way.QuerySelectorAll("thead th").Skip(1).Select(cell => cell.TextContent), chart.RootElement.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));

        foreach (var (series, row) in chart.RootElement.GetProperty("series").EnumerateArray().Zip(way.QuerySelectorAll("tbody tr")))
        {
            var drawn = series.GetProperty("data").EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? "–" : new ReportCell(value.GetDecimal()).Text);
            Assert.Equal(row.QuerySelectorAll("td").Select(cell => cell.TextContent.Replace(" %", "", StringComparison.Ordinal)), drawn);
        }
    }

    // The page tells a goal's periods beside each other, the sheet below each other.
    private static IEnumerable<string> AsSheet(IElement way)
    {
        var rows = way.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList()).ToList();

        return Enumerable.Range(0, rows[0].Count).SelectMany(period => new[] { rows[0][period], rows.Count > 1 ? rows[1][period] : "–" });
    }

    private static List<string> Numbers(byte[] file, int sheet, int first, int count)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = package.WorkbookPart!;
        var part = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!);

        return
        [
            .. from row in part.Worksheet!.Descendants<Row>().Skip(1)
               from cell in row.Elements<Cell>().Skip(first).Take(count)
               select cell.InlineString?.InnerText ?? (cell.CellValue is { } value ? Danish(decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)) + (cell.StyleIndex?.Value == 4 ? " %" : "") : "–"),
        ];
    }

    private static async Task<IEnumerable<string>> Csv(HttpClient client, string address) =>
        from line in (await client.GetStringAsync(address, Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let cells = line.Split(';')
        from number in cells[1..3]
        select number.Length == 0 ? "–" : decimal.TryParse(number, NumberStyles.Number, CultureInfo.GetCultureInfo("da-DK"), out var value) ? Danish(value) + (cells[3] == "%" ? " %" : "") : number;

    private static string Danish(decimal number) => number.ToString("#,0.##", CultureInfo.GetCultureInfo("da-DK"));
}
