using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Lifecycle;

[Route("retention"), Authorize(Policies.Administrator)]
public sealed class RetentionController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> RetentionPage(RetentionPage.Query query) => Show(query);

    [HttpGet("{subject}")]
    public Task<IActionResult> SetRetention(RetentionSubject subject) => Show(new SetRetention.Query(subject));

    [HttpPost("{subject}")]
    public Task<IActionResult> SetRetention(SetRetention.Command command) => Submit(command, _ => Done("Opbevaringstiden er gemt.", RedirectToAction(nameof(RetentionPage))));
}
