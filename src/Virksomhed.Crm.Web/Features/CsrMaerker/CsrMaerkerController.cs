using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.CsrMaerker;

/// <summary>The mark as a whole: the year, its lists and their files.</summary>
[Route("csr-maerker")]
public sealed class CsrMaerkerController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(CsrApplication))]
    public Task<IActionResult> CsrMaerkeYear(CsrMaerkeYear.Query query) => Show(query);

    [HttpGet("applications"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> CsrApplicationList(CsrApplicationList.Query query) => Show(query);

    [HttpGet("applications/export.xlsx"), Reads(nameof(CsrApplication), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportCsrApplicationsToExcel(CsrApplicationList.Filter filter) => Export(new ExportCsrApplications.Query(filter), ExportFormat.Xlsx);

    [HttpGet("applications/export.csv"), Reads(nameof(CsrApplication), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportCsrApplicationsToCsv(CsrApplicationList.Filter filter) => Export(new ExportCsrApplications.Query(filter), ExportFormat.Csv);

    [HttpGet("prescreen"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> CsrPreScreen(CsrPreScreen.Query query) => Show(query);

    [HttpGet("prescreen/export.xlsx"), Reads(nameof(CsrApplication), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportCsrPreScreenToExcel(CsrPreScreen.Filter filter) => Export(new CsrPreScreen.ExportQuery(filter), ExportFormat.Xlsx);

    [HttpGet("prescreen/export.csv"), Reads(nameof(CsrApplication), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportCsrPreScreenToCsv(CsrPreScreen.Filter filter) => Export(new CsrPreScreen.ExportQuery(filter), ExportFormat.Csv);

    [HttpGet("committee"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> CsrCommitteeList(CsrCommitteeList.Query query) => Show(query);

    [HttpGet("holders"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> CsrHolders(CsrHolders.Query query) => Show(query);

    private async Task<IActionResult> Export(IRequest<ExportTable> query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
