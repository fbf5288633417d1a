using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Application.Voksenlaerlinge;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Voksenlaerlinge;

/// <summary>The employers who could be asked next.</summary>
[Route("voksenlaerlinge/targets")]
public sealed class TargetsController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Employer))]
    public Task<IActionResult> VoksenlaerlingTargets(EmployerFilter filter, VoksenlaerlingTargets.Wish wish, string? sort, int page = 1) =>
        Show(new VoksenlaerlingTargets.Query(filter, wish, sort, page));

    [HttpGet("export.xlsx"), Reads(nameof(Employer), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportTargetsToExcel(EmployerFilter filter, VoksenlaerlingTargets.Wish wish, string? sort) => Export(new(filter, wish, sort), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Employer), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportTargetsToCsv(EmployerFilter filter, VoksenlaerlingTargets.Wish wish, string? sort) => Export(new(filter, wish, sort), ExportFormat.Csv);

    private async Task<IActionResult> Export(ExportVoksenlaerlingTargets.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
