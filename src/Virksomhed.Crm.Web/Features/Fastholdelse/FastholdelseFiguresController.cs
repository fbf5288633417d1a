using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Fastholdelse;

/// <summary>What managers see: counts.</summary>
[Route("fastholdelse/figures"), Authorize(Policies.Manager)]
public sealed class FastholdelseFiguresController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Fastholdelsessag))]
    public Task<IActionResult> FastholdelseFigures(int? year) => Show(new FastholdelseFigures.Query(year));

    [HttpGet("export.xlsx"), Reads(nameof(Fastholdelsessag), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportFastholdelseFiguresToExcel(int? year) => Export(year, ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Fastholdelsessag), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportFastholdelseFiguresToCsv(int? year) => Export(year, ExportFormat.Csv);

    [HttpGet("hand-over/{fromId:int}"), Reads(nameof(Fastholdelsessag), Id = "")]
    public Task<IActionResult> HandOverCases(int fromId) => Show(new HandOverCases.Query(fromId));

    [HttpPost("hand-over/{fromId:int}")]
    public Task<IActionResult> HandOverCases(HandOverCases.Command command) =>
        Submit(command, cases => Done(cases == 1 ? "1 sag er givet videre." : $"{cases} sager er givet videre.", RedirectToAction(nameof(FastholdelseFigures))));

    private async Task<IActionResult> Export(int? year, ExportFormat format) =>
        new ExportResult(await Mediator.Send(new ExportFastholdelseFigures.Query(year), HttpContext.RequestAborted), format, clock.Today());
}
