using MediatR;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>The events that the employer is invited to.</summary>
[Route("portal/events")]
public sealed class PortalEventsController(IMediator mediator) : PortalController(mediator)
{
    [HttpGet(""), Reads(nameof(EventInvitation))]
    public Task<IActionResult> OwnEvents() => Show(new OwnEvents.Query());

    [HttpGet("{id:int}"), Reads(nameof(EventInvitation))]
    public Task<IActionResult> AnswerOwnEvent(int id) => Show(new AnswerOwnEvent.Query(id));

    [HttpPost("{id:int}")]
    public Task<IActionResult> AnswerOwnEvent(AnswerOwnEvent.Command command) => SubmitOn(new AnswerOwnEvent.Query(command.Id), command, state => Done(PortalTexts.Of($"Answered{state}"), RedirectToAction(nameof(OwnEvents))));
}
