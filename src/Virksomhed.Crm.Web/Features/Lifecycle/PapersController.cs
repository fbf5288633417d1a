using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Lifecycle;

/// <summary>Files that are handed out, each for an open request: to a contact person what is kept about them, and an employer's file to whoever asks to see it.</summary>
[Route("employers/{employerId:int}"), Authorize(Policies.Administrator)]
public sealed class PapersController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("persons/{id:int}/file.pdf"), Reads(nameof(ContactPerson), Action = AuditAction.Extracted)]
    public Task<IActionResult> PersonPdf(int employerId, int id, int request) => Hand(new(request, employerId, id), new PersonPaper.Query(employerId, id), Pdf);

    [HttpGet("persons/{id:int}/file.json"), Reads(nameof(ContactPerson), Action = AuditAction.Extracted)]
    public Task<IActionResult> PersonJson(int employerId, int id, int request) => Hand(new(request, employerId, id), new PersonPaper.Query(employerId, id), Json);

    [HttpGet("file.pdf"), Reads(nameof(Employer), Action = AuditAction.Extracted, Id = "employerId")]
    public Task<IActionResult> EmployerPdf(int employerId, int request) => Hand(new(request, employerId, null), new EmployerPaper.Query(employerId), Pdf);

    [HttpGet("file.json"), Reads(nameof(Employer), Action = AuditAction.Extracted, Id = "employerId")]
    public Task<IActionResult> EmployerJson(int employerId, int request) => Hand(new(request, employerId, null), new EmployerPaper.Query(employerId), Json);

    private async Task<IActionResult> Hand(InsightPurpose.Query request, IRequest<Paper?> query, Func<Paper, string, PaperResult> file) =>
        await Mediator.Send(request, HttpContext.RequestAborted) is { } purpose && await Mediator.Send(query, HttpContext.RequestAborted) is { } paper ? file(paper, purpose) : NotFound();

    private static PaperResult Pdf(Paper paper, string purpose) => new(paper.Pdf(), PdfFile.ContentType, $"{paper.Title}.pdf", purpose);

    private static PaperResult Json(Paper paper, string purpose) => new(paper.Json(), "application/json", $"{paper.Title}.json", purpose);
}
