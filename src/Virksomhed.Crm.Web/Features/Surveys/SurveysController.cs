using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Surveys;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Surveys;

/// <summary>How satisfied employers are, as groups of at least five answers.</summary>
[Route("surveys"), Authorize(Policies.Satisfaction)]
public sealed class SurveysController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(SurveyAnswer))]
    public Task<IActionResult> SurveyFigures(int? year) => Show(new SurveyFigures.Query(year));

    [HttpGet("export.xlsx"), Reads(nameof(SurveyAnswer), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportSurveyFiguresToExcel(int? year) => Export(year, ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(SurveyAnswer), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportSurveyFiguresToCsv(int? year) => Export(year, ExportFormat.Csv);

    private async Task<IActionResult> Export(int? year, ExportFormat format) =>
        new ExportResult(await Mediator.Send(new ExportSurveyFigures.Query(year), HttpContext.RequestAborted), format, clock.Today());
}
