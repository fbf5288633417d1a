using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Domain.Mail;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Mail;

[Route("outbox"), Authorize(Policies.Administrator)]
public sealed class OutboxController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet(""), Reads(nameof(OutboxMail))]
    public Task<IActionResult> OutboxList(OutboxList.Query query) => Show(query);

    [HttpPost("{id:int}/retry")]
    public Task<IActionResult> RetryMail(RetryMail.Command command) =>
        Act(command, nameof(OutboxList), new OutboxList.Query(), _ => Done("Mailen bliver prøvet igen.", RedirectToAction(nameof(OutboxList))));
}
