using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Common.Pdf;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.CsrMaerker;

/// <summary>One application, from draft to diploma.</summary>
[Route("csr-maerker/applications")]
public sealed class CsrApplicationsController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("new"), Reads(nameof(Employer), Id = "employerId")]
    public Task<IActionResult> StartCsrApplication(int? employerId, int? year, string? q) => employerId is { } id
        ? Show(new StartCsrApplication.Query(id, year))
        : Show(nameof(PickEmployer), new PickEmployer.Query(q));

    [HttpPost("new")]
    public Task<IActionResult> StartCsrApplication(StartCsrApplication.Command command) =>
        Submit(command, id => Done("Kladden er oprettet. Skriv tallene, og læg bilag op.", RedirectToAction(nameof(DescribeCsrApplication), new { id })));

    [HttpGet("{id:int}"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> CsrApplicationDetails(int id) => Show(new CsrApplicationDetails.Query(id));

    [HttpGet("{id:int}/edit"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> DescribeCsrApplication(int id) => Show(new DescribeCsrApplication.Query(id));

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> DescribeCsrApplication(DescribeCsrApplication.Command command) =>
        Submit(command, new DescribeCsrApplication.Query(command.Id), id => Done("Tallene er gemt.", Details(id)));

    [HttpGet("{id:int}/documents/new"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> AddCsrDocument(int id) => Show(new AddCsrDocument.Query(id));

    [HttpPost("{id:int}/documents/new"), CsrUploadLimit]
    public Task<IActionResult> AddCsrDocument(AddCsrDocument.Command command) => Submit(command, id => Done("Bilaget er lagt op.", Details(id)));

    /// <summary>Always as a file to save: what an employer sent is never shown as a page of this site.</summary>
    [HttpGet("{id:int}/documents/{documentId:int}"), Reads(nameof(CsrApplication), Action = AuditAction.Extracted)]
    public async Task<IActionResult> CsrDocumentFile(int id, int documentId) =>
        await Mediator.Send(new CsrDocumentFile.Query(id, documentId), HttpContext.RequestAborted) is { } file
            ? File(file.Content, file.Kind.MediaType(), file.FileName)
            : NotFound();

    [HttpPost("{id:int}/documents/{documentId:int}/remove")]
    public Task<IActionResult> RemoveCsrDocument(int id, int documentId) => Press(new RemoveCsrDocument.Command(id, documentId), id, "Bilaget er fjernet.");

    [HttpPost("{id:int}/submit")]
    public Task<IActionResult> SubmitCsrApplication(int id) => Press(new SubmitCsrApplication.Command(id), id, "Ansøgningen er indsendt.");

    [HttpPost("{id:int}/drop")]
    public Task<IActionResult> DropCsrApplication(int id) => Act(
        new DropCsrApplication.Command(id), nameof(CsrApplicationDetails), new CsrApplicationDetails.Query(id),
        year => Done("Kladden er slettet.", Redirect($"/csr-maerker?year={year}")));

    [HttpGet("{id:int}/screen"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> ScreenCsrApplication(int id) => Show(new ScreenCsrApplication.Query(id));

    [HttpPost("{id:int}/screen")]
    public Task<IActionResult> ScreenCsrApplication(ScreenCsrApplication.Command command) =>
        Submit(command, new ScreenCsrApplication.Query(command.Id), id => Done("Ansøgningen er screenet.", Details(id)));

    [HttpGet("{id:int}/return"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> ReturnCsrApplication(int id) => Show(new ReturnCsrApplication.Query(id));

    [HttpPost("{id:int}/return")]
    public Task<IActionResult> ReturnCsrApplication(ReturnCsrApplication.Command command) =>
        Submit(command, new ReturnCsrApplication.Query(command.Id), id => Done("Ansøgningen er sendt tilbage som kladde.", Details(id)));

    [HttpGet("{id:int}/reject"), Authorize(Policies.Manager), Reads(nameof(CsrApplication))]
    public Task<IActionResult> RejectCsrApplication(int id) => Show(new RejectCsrApplication.Query(id));

    [HttpPost("{id:int}/reject"), Authorize(Policies.Manager)]
    public Task<IActionResult> RejectCsrApplication(RejectCsrApplication.Command command) =>
        Submit(command, new RejectCsrApplication.Query(command.Id), id => Done("Afslaget er gemt.", Details(id)));

    [HttpGet("move"), Authorize(Policies.Manager), Reads(nameof(CsrApplication))]
    public Task<IActionResult> MoveCsrApplications(MoveCsrApplications.Query query) => Show(query);

    [HttpPost("move"), Authorize(Policies.Manager)]
    public Task<IActionResult> MoveCsrApplications(MoveCsrApplications.Command command) =>
        Submit(command, count => Done(CsrWords.Moved(command.Move, count), Redirect(CsrWords.After(command))));

    [HttpGet("{id:int}/diploma.pdf"), Reads(nameof(CsrApplication), Action = AuditAction.Extracted)]
    public async Task<IActionResult> CsrDiploma(int id) =>
        await Mediator.Send(new CsrDiploma.Query(id), HttpContext.RequestAborted) is { } diploma
            ? File(diploma.Pdf, PdfFile.ContentType, diploma.FileName)
            : NotFound();

    private Task<IActionResult> Press(IRequest<int> command, int id, string done) =>
        Act(command, nameof(CsrApplicationDetails), new CsrApplicationDetails.Query(id), _ => Done(done, Details(id)));

    private RedirectToActionResult Details(int id) => RedirectToAction(nameof(CsrApplicationDetails), new { id });
}
