using System.Text;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Domain.Contacts;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Export;

public class CsvExportTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { "Nordals Tømrerforretning ApS", "Nordals Tømrerforretning ApS" },
        { "=1+1", "'=1+1" },
        { "Møbler; og andet", "\"Møbler; og andet\"" },
        { "Den \"gamle\" smedje", "\"Den \"\"gamle\"\" smedje\"" },
        { new DateOnly(2026, 4, 1), "01.04.2026" },
        { new Percent(12.5m), "12,5" },
        { -3, "-3" }, // a number is never a formula
        { 2_500, "2500" },
        { 0.5m, "0,5" },
        { true, "Ja" },
        { ContactForm.Phone, "Telefon" },
        { null, "" },
    };

    [Theory, MemberData(nameof(Values))]
    public async Task A_danish_spreadsheet_opens_it_by_a_double_click(object? value, string cell)
    {
        var table = new ExportTable<object?>("Liste", [new("Navn", row => row), new("Nr.", _ => 7)], new[] { value }.ToAsyncEnumerable());
        using var file = new MemoryStream();

        await CsvExport.WriteAsync(table, file, TestContext.Current.CancellationToken);

        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"Navn;Nr.\r\n{cell};7\r\n")], file.ToArray());
        Assert.Equal(1, table.Count);
    }
}
