using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Virksomhed.Crm.Application.Common.Export;

namespace Virksomhed.Crm.Web.Infrastructure;

public enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <summary>Sends a list as a file; in Excel it may be several, each on its sheet.</summary>
public sealed class ExportResult(string fileName, IReadOnlyList<ExportTable> tables, ExportFormat format, DateOnly day) : IActionResult
{
    public ExportResult(ExportTable table, ExportFormat format, DateOnly day) : this(table?.Name ?? "", [table!], format, day) { }

    public ExportTable Table => tables[0];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var ct = context.HttpContext.RequestAborted;
        response.ContentType = format == ExportFormat.Csv ? CsvExport.ContentType : XlsxExport.ContentType;
        response.Headers.CacheControl = "no-store";
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{fileName} {day:yyyy-MM-dd}.{(format == ExportFormat.Csv ? "csv" : "xlsx")}");
        response.Headers.ContentDisposition = name.ToString();

        await (format == ExportFormat.Csv ? CsvExport.WriteAsync(Table, response.Body, ct) : SendXlsx(response.Body, ct));
    }

    // The package is written synchronously, which the network must not be; a file of its own also lets a failure still become an error page.
    private async Task SendXlsx(Stream body, CancellationToken ct)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await XlsxExport.WriteAsync(tables, file, ct);
        file.Position = 0;
        await file.CopyToAsync(body, ct);
    }
}
