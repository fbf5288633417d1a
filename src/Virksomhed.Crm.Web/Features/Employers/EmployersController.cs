using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Employers;

[Route("employers")]
public sealed class EmployersController(IMediator mediator, TimeProvider clock) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(Employer))]
    public Task<IActionResult> EmployerList(EmployerFilter filter, string? sort, int page = 1) => Show(new EmployerList.Query(filter, sort, page));

    [HttpGet("search"), Reads(nameof(Employer)), EnableRateLimiting(AttemptLimits.Search)]
    public async Task<IActionResult> EmployerHits(string? q) =>
        PartialView(new SearchHits(await Mediator.Send(new EmployerHits.Query(q), HttpContext.RequestAborted), Palette.Matching(User, q)));

    [HttpGet("export.xlsx"), Reads(nameof(Employer), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportEmployersToExcel(EmployerFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Xlsx);

    [HttpGet("export.csv"), Reads(nameof(Employer), Action = AuditAction.Extracted), FreshSignIn, EnableRateLimiting(AttemptLimits.Export)]
    public Task<IActionResult> ExportEmployersToCsv(EmployerFilter filter, string? sort, bool includeProtected) =>
        Export(new(filter, sort, includeProtected), ExportFormat.Csv);

    [HttpGet("{id:int}"), Reads(nameof(Employer))]
    public Task<IActionResult> EmployerDetails(int id, TimelineKind kind, int show, int units) => Show(new EmployerDetails.Query(id, kind, show, units));

    [HttpGet("{id:int}/edit"), Reads(nameof(Employer))]
    public Task<IActionResult> EditEmployer(int id) => Show(new EditEmployer.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> EditEmployer(EditEmployer.Command command) =>
        Submit(command, new EditEmployer.Query(command.Id), id => Done("Virksomheden er rettet.", RedirectToAction(nameof(EmployerDetails), new { id })));

    private async Task<IActionResult> Export(ExportEmployers.Query query, ExportFormat format) =>
        new ExportResult(await Mediator.Send(query, HttpContext.RequestAborted), format, clock.Today());
}
