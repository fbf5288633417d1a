using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Events;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Events;

/// <summary>The personal link of an invitation: whoever has it may answer, without a login, until the event is over.</summary>
[AllowAnonymous, Route("signup/{secret}"), EnableRateLimiting(AttemptLimits.Signup)]
public sealed class SignupController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public async Task<IActionResult> AnswerInvitation(string secret) =>
        await Mediator.Send(new AnswerInvitation.Query(secret), HttpContext.RequestAborted) is { } form ? Private(View(form)) : View("DeadInvitation");

    [HttpPost("")]
    public Task<IActionResult> AnswerInvitation(AnswerInvitation.Command command) =>
        Submit(command, _ => Done("Tak, vi har fået jeres svar.", RedirectToAction(nameof(AnswerInvitation), new { command.Secret })));

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> InvitationCalendar(string secret) =>
        await Mediator.Send(new ReadEventCalendar.Query(null, secret), HttpContext.RequestAborted) is { } calendar ? Private(Content(calendar, $"{CalendarFeed.MediaType}; charset=utf-8")) : NotFound();

    private IActionResult Private(IActionResult answer)
    {
        Response.Headers.CacheControl = "private, no-store";

        return answer;
    }
}
