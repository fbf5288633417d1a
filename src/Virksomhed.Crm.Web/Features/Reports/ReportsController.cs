using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Reports;

/// <summary>The reports: as a page, and as files that hold the same numbers.</summary>
[Route("reports"), Authorize(Policies.Reports)]
public sealed class ReportsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> ReportList() => Show(new ReportList.Query(User.IsInRole(Role.Leder)));

    [HttpGet("{name}")]
    public Task<IActionResult> ReportPage(ReportName? name, ReportFilter filter) => Read(name, filter, View);

    [HttpGet("{name}/export.xlsx"), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportReportToExcel(ReportName? name, ReportFilter filter) =>
        Read(name, filter, report => new ExportResult(report.Title, ReportFiles.Sheets(report), ExportFormat.Xlsx, clock.Today()));

    [HttpGet("{name}/export.csv"), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportReportToCsv(ReportName? name, ReportFilter filter) =>
        Read(name, filter, report => new ExportResult(ReportFiles.Lines(report), ExportFormat.Csv, clock.Today()));

    [HttpGet("{name}/report.pdf")]
    public Task<IActionResult> ReportPdf(ReportName? name, ReportFilter filter) =>
        Read(name, filter, report => File(Application.Reports.ReportPdf.Draw(report), PdfFile.ContentType, $"{report.Title} {clock.Today():yyyy-MM-dd}.pdf"));

    /// <summary>Some reports are for managers alone, as the rooms are that their numbers come from.</summary>
    private async Task<IActionResult> Read(ReportName? name, ReportFilter filter, Func<ReportPage.Model, IActionResult> answer)
    {
        if (name is not { } known)
        {
            return NotFound();
        }

        var list = await Mediator.Send(new ReportList.Query(User.IsInRole(Role.Leder)), HttpContext.RequestAborted);

        return !list!.Reports.Any(report => report.Name == known) ? Forbid()
            : await Mediator.Send(new ReportPage.Query(known, filter), HttpContext.RequestAborted) is { } report ? answer(report)
            : NotFound();
    }
}
