using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Error;

/// <summary>Where browsers tell that a page wanted what it may not have: a fault of ours, or an attack. Sent by the browser itself, without a form.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed partial class CspReportController(ILogger<CspReportController> log) : Controller
{
    private const int MaxBytes = 16 * 1024;

    [HttpPost(SecurityHeaders.ReportPath), EnableRateLimiting(AttemptLimits.CspReport), RequestSizeLimit(MaxBytes)]
    public async Task<IActionResult> Report()
    {
        try
        {
            using var report = await JsonDocument.ParseAsync(Request.Body, cancellationToken: HttpContext.RequestAborted);
            Blocked(Directive(report.RootElement));
        }
        catch (JsonException)
        {
            return BadRequest();
        }

        return NoContent();
    }

    // Of what anybody can send, the name of a directive alone is written to the log, if it is one.
    private static string Directive(JsonElement report)
    {
        var body = report.ValueKind == JsonValueKind.Array && report.GetArrayLength() > 0 ? Property(report[0], "body") : Property(report, "csp-report");
        var name = (Property(body, "effectiveDirective") ?? Property(body, "effective-directive") ?? Property(body, "violated-directive"))?.ToString() ?? "";

        return name.Length is > 0 and < 30 && name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') ? name : "unknown";
    }

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } one && one.TryGetProperty(name, out var value) ? value : null;

    [LoggerMessage(LogLevel.Warning, "A browser refused to load something for a page: {Directive}")]
    private partial void Blocked(string directive);
}
