using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Inquiries;

/// <summary>The public entrance: whoever asks for an employer may do so without a login, and follow it by a link.</summary>
[AllowAnonymous]
public sealed class PublicInquiriesController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("henvendelse/{code:int}")]
    public Task<IActionResult> SendInquiry(int code) => Show(new SendInquiry.Query(code));

    [HttpPost("henvendelse/{code:int}"), EnableRateLimiting(AttemptLimits.Inquiry)]
    public Task<IActionResult> SendInquiry(SendInquiry.Command command, string? sprog) =>
        Submit(command, secret => RedirectToAction(nameof(FollowInquiry), new { secret, sprog }));

    /// <summary>What CVR calls a number, for the script beside the field.</summary>
    [HttpGet("henvendelse/{code:int}/cvr"), EnableRateLimiting(AttemptLimits.CvrName)]
    public async Task<IActionResult> RegisteredName(int code, string? nummer) =>
        await Mediator.Send(new RegisteredName.Query(code, nummer), HttpContext.RequestAborted) is { } model ? Private(Json(model)) : NotFound();

    [HttpGet("henvendelse/kvittering/{secret}"), EnableRateLimiting(AttemptLimits.Signup)]
    public async Task<IActionResult> FollowInquiry(string secret) =>
        Private(await Mediator.Send(new FollowInquiry.Query(secret), HttpContext.RequestAborted) is { } model ? View(model) : View("DeadInquiry"));

    private IActionResult Private(IActionResult answer)
    {
        Response.Headers.CacheControl = "private, no-store";

        return answer;
    }
}
