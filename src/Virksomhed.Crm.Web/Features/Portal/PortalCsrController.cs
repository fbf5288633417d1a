using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>The employer's applications for the CSR mark, by the use cases that staff have too: what they find is the employer's own.</summary>
[Route("portal/csr")]
public sealed class PortalCsrController(IMediator mediator) : PortalController(mediator)
{
    [HttpGet(""), Reads(nameof(CsrApplication))]
    public Task<IActionResult> OwnCsr() => Show(new OwnCsr.Query());

    [HttpPost("start")]
    public Task<IActionResult> StartOwnCsr(StartOwnCsr.Command command) => Act(command, nameof(OwnCsr), new OwnCsr.Query(), id => Done(PortalTexts.Of("CsrStarted"), Page(id)));

    [HttpGet("{id:int}"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> OwnCsrPage(int id) => Show(new OwnCsrPage.Query(id));

    [HttpGet("{id:int}/edit"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> DescribeOwnCsr(int id) => Show(new DescribeCsrApplication.Query(id));

    [HttpPost("{id:int}/edit")]
    public async Task<IActionResult> DescribeOwnCsr(DescribeCsrApplication.Command command) => await IsOwn(command.Id)
        ? await Submit(command, new DescribeCsrApplication.Query(command.Id), id => Done(PortalTexts.Of("CsrFiguresSaved"), Page(id)))
        : NotFound();

    [HttpGet("{id:int}/documents/new"), Reads(nameof(CsrApplication))]
    public Task<IActionResult> AddOwnDocument(int id) => Show(new AddCsrDocument.Query(id));

    [HttpPost("{id:int}/documents/new"), CsrUploadLimit]
    public Task<IActionResult> AddOwnDocument(AddCsrDocument.Command command) =>
        SubmitOn(new AddCsrDocument.Query(command.Id), command, id => Done(PortalTexts.Of("CsrPaperAdded"), Page(id)));

    [HttpPost("{id:int}/documents/{documentId:int}/remove")]
    public Task<IActionResult> RemoveOwnDocument(int id, int documentId) =>
        Act(new RemoveCsrDocument.Command(id, documentId), nameof(OwnCsrPage), new OwnCsrPage.Query(id), _ => Done(PortalTexts.Of("CsrPaperRemoved"), Page(id)));

    [HttpPost("{id:int}/submit")]
    public Task<IActionResult> SubmitOwnCsr(SubmitOwnCsr.Command command) =>
        Act(command, nameof(OwnCsrPage), new OwnCsrPage.Query(command.Id), id => Done(PortalTexts.Of("CsrSent"), Page(id)));

    private async Task<bool> IsOwn(int id) => await Mediator.Send(new OwnCsrPage.Query(id), HttpContext.RequestAborted) is not null;

    private RedirectToActionResult Page(int id) => RedirectToAction(nameof(OwnCsrPage), new { id });
}
