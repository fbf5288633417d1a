using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.JobOrders;

/// <summary>What anybody may see of the orders, and the employer's own link to say whether the candidates fitted.</summary>
[AllowAnonymous]
public sealed class PublicJobOrdersController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("job/{code:int}")]
    public Task<IActionResult> PublicJobList(int code) => Show(new PublicJobList.Query(code));

    /// <summary>An ad that is over is gone (410), so that search engines let go of it, and says so to whoever comes by an old link.</summary>
    [HttpGet("job/{code:int}/{id:int}")]
    public async Task<IActionResult> PublicJobAd(int code, int id)
    {
        if (await Mediator.Send(new PublicJobAd.Query(code, id), HttpContext.RequestAborted) is not { } ad)
        {
            return NotFound();
        }

        Response.StatusCode = ad.IsOpen ? StatusCodes.Status200OK : StatusCodes.Status410Gone;

        return View(ad.IsOpen ? "PublicJobAd" : "ClosedJobAd", ad);
    }

    [HttpGet("jobordre/svar/{secret}"), EnableRateLimiting(AttemptLimits.Signup)]
    public async Task<IActionResult> AnswerRound(string secret) =>
        Private(await Mediator.Send(new AnswerRound.Query(secret), HttpContext.RequestAborted) is { } form ? View(form) : View("DeadRound"));

    [HttpPost("jobordre/svar/{secret}"), EnableRateLimiting(AttemptLimits.Signup)]
    public Task<IActionResult> AnswerRound(AnswerRound.Command command) => Submit(command, _ => Private(View("AnsweredRound")));

    private IActionResult Private(IActionResult answer)
    {
        Response.Headers.CacheControl = "private, no-store";

        return answer;
    }
}
