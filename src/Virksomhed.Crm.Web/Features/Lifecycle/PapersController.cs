using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Lifecycle;

/// <summary>Files that are handed out: to a contact person what is kept about them, and an employer's file to whoever asks to see it.</summary>
[Route("employers/{employerId:int}"), Authorize(Policies.Administrator)]
public sealed class PapersController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("persons/{id:int}/file.pdf"), Reads(nameof(ContactPerson), Action = AuditAction.Extracted)]
    public Task<IActionResult> PersonPdf(int employerId, int id) => Hand(new PersonPaper.Query(employerId, id), paper => File(paper.Pdf(), PdfFile.ContentType, $"{paper.Title}.pdf"));

    [HttpGet("persons/{id:int}/file.json"), Reads(nameof(ContactPerson), Action = AuditAction.Extracted)]
    public Task<IActionResult> PersonJson(int employerId, int id) => Hand(new PersonPaper.Query(employerId, id), paper => File(paper.Json(), "application/json", $"{paper.Title}.json"));

    [HttpGet("file.pdf"), Reads(nameof(Employer), Action = AuditAction.Extracted, Id = "employerId")]
    public Task<IActionResult> EmployerPdf(int employerId) => Hand(new EmployerPaper.Query(employerId), paper => File(paper.Pdf(), PdfFile.ContentType, $"{paper.Title}.pdf"));

    [HttpGet("file.json"), Reads(nameof(Employer), Action = AuditAction.Extracted, Id = "employerId")]
    public Task<IActionResult> EmployerJson(int employerId) => Hand(new EmployerPaper.Query(employerId), paper => File(paper.Json(), "application/json", $"{paper.Title}.json"));

    private async Task<IActionResult> Hand(IRequest<Paper?> query, Func<Paper, IActionResult> file) =>
        await Mediator.Send(query, HttpContext.RequestAborted) is { } paper ? file(paper) : NotFound();
}
