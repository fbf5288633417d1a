using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>The way in for those whom nobody has invited yet: ask, show that the mail address is yours, and wait for the consultant.</summary>
[AllowAnonymous, Route("portaladgang")]
public sealed class PortalAccessController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("{code:int}")]
    public Task<IActionResult> AskPortalAccess(int code) => Show(new AskPortalAccess.Query(code));

    [HttpPost("{code:int}"), EnableRateLimiting(AttemptLimits.PortalAccess)]
    public Task<IActionResult> AskPortalAccess(AskPortalAccess.Command command, string? sprog) => SubmitOn(new AskPortalAccess.Query(command.Code), command, _ => RedirectToAction(nameof(Sent), new { sprog }));

    [HttpGet("sendt")]
    public IActionResult Sent() => View();

    [HttpGet("bekraeft/{secret}"), EnableRateLimiting(AttemptLimits.PortalAccess)]
    public async Task<IActionResult> ConfirmPortalRequest(string secret) =>
        Private(await Mediator.Send(new ConfirmPortalRequest.Query(secret), HttpContext.RequestAborted) is { } form ? View(form) : View("DeadRequest"));

    [HttpPost("bekraeft/{secret}"), EnableRateLimiting(AttemptLimits.PortalAccess)]
    public Task<IActionResult> ConfirmPortalRequest(ConfirmPortalRequest.Command command, string? sprog) => Submit(command, _ => RedirectToAction(nameof(Confirmed), new { sprog }));

    [HttpGet("bekraeftet")]
    public IActionResult Confirmed() => View();

    private IActionResult Private(IActionResult answer)
    {
        Response.Headers.CacheControl = "private, no-store";

        return answer;
    }
}
