using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Employers;

public class ExportEmployersTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_csv_opens_in_a_Danish_Excel_and_runs_no_formula()
    {
        await app.AddEmployer("=HYPERLINK(\"http://ond.example\")", d => d with { Town = "Bov", Street = "@SUM(1);\"x\"" });
        using var response = await (await app.SignedInAs(Role.Konsulent)).GetAsync("/employers/export.csv?town=Bov", Ct);
        var bytes = await response.Content.ReadAsByteArrayAsync(Ct);
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".csv", response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.StartsWith("CVR-nummer;Navn;Kaldes;Reklamebeskyttet;", lines[0], StringComparison.Ordinal);
        Assert.Contains(";\"'=HYPERLINK(\"\"http://ond.example\"\")\";", lines[1], StringComparison.Ordinal);
        Assert.Contains(";\"'@SUM(1);\"\"x\"\"\";", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task The_xlsx_holds_typed_cells_and_text_that_stays_text()
    {
        await app.AddEmployer("=1+1", d => d with { Town = "Kruså", Employees = 31, CeasedOn = new DateOnly(2026, 3, 1) });
        var bytes = await (await app.SignedInAs(Role.Konsulent)).GetByteArrayAsync("/employers/export.xlsx?town=Kruså&ceased=all", Ct);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        var headings = rows[0].Elements<Cell>().Select(cell => cell.InnerText).ToList();
        Cell At(string heading) => rows[1].Elements<Cell>().ElementAt(headings.IndexOf(heading));

        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, Ct));
        Assert.Equal(2, rows.Count);
        Assert.Equal(("=1+1", CellValues.InlineString, null), (At("Navn").InnerText, At("Navn").DataType!.Value, At("Navn").CellFormula));
        Assert.Equal(("31", null), (At("Ansatte").InnerText, At("Ansatte").DataType));
        Assert.Equal($"{new DateTime(2026, 3, 1).ToOADate()}", At("Ophørt").InnerText);
        Assert.Equal("Nej", At("Reklamebeskyttet").InnerText);
    }

    [Fact]
    public async Task Protected_employers_are_left_out_unless_asked_for_and_then_marked()
    {
        await app.AddEmployer("Åben Smedje ApS", d => d with { Town = "Løjt" });
        await app.AddEmployer("Beskyttet Smedje ApS", d => d with { Town = "Løjt", IsProtected = true });
        var client = await app.SignedInAs(Role.Konsulent);

        var without = await client.GetStringAsync("/employers/export.csv?town=Løjt", Ct);
        var with = await client.GetStringAsync("/employers/export.csv?town=Løjt&includeProtected=true", Ct);

        Assert.DoesNotContain("Beskyttet Smedje", without, StringComparison.Ordinal);
        Assert.Contains("Åben Smedje ApS;;Nej;", without, StringComparison.Ordinal);
        Assert.Contains("Beskyttet Smedje ApS;;Ja;", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipalitys_employers_are_not_exported()
    {
        var text = await (await app.SignedInAs(Role.Leder)).GetStringAsync("/employers/export.csv?ceased=all&includeProtected=true", Ct);

        Assert.Contains("Fjordlyst Plejehjem", text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestWorld.OtherEmployer, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_exports_without_signing_in() =>
        Assert.Equal(HttpStatusCode.Found, (await app.Anonymous().GetAsync("/employers/export.csv", Ct)).StatusCode);
}
