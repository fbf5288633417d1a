using System.Globalization;
using CsvHelper;

namespace Virksomhed.Crm.Application.Common.Export;

/// <summary>Writes a list as the .csv that a Danish Excel opens by a double click: UTF-8 with its mark, semicolons, decimal comma.</summary>
public static class CsvExport
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Separator = ';', WriteByteOrderMark = true };

    public static async Task WriteAsync(ExportTable table, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(table);
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. table.Headings], ct);

        await foreach (var row in table.Cells().WithCancellation(ct))
        {
            await csv.WriteRecordAsync(Array.ConvertAll(row, Text), ct);
        }

        await csv.FlushAsync(ct);
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => CellText.Guard(text),
        DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        Percent share => share.Value.ToString(Danish),
        bool or Enum => CellText.Words(cell),
        _ => Convert.ToString(cell, Danish) ?? "",
    };
}
