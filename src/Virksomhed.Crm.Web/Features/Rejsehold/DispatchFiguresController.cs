using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Rejsehold;

/// <summary>The manager's numbers.</summary>
[Route("rejsehold/figures"), Authorize(Policies.Manager)]
public sealed class DispatchFiguresController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Dispatch))]
    public Task<IActionResult> DispatchFigures(int? year) => Show(new DispatchFigures.Query(year));

    [HttpGet("export.xlsx"), Reads(nameof(Dispatch), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportDispatchFiguresToExcel(int? year) => Export(year, ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Dispatch), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportDispatchFiguresToCsv(int? year) => Export(year, ExportFormat.Csv);

    private async Task<IActionResult> Export(int? year, ExportFormat format) =>
        new ExportResult(await Mediator.Send(new ExportDispatchFigures.Query(year), HttpContext.RequestAborted), format, clock.Today());
}
