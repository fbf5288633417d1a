using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.FollowUps;

/// <summary>A person's follow-ups in the person's own calendar program.</summary>
public sealed class CalendarController(IMediator mediator) : CrmController(mediator)
{
    private const string Folder = "~/Features/FollowUps/";

    [HttpGet("/followups/calendar")]
    public Task<IActionResult> ShareCalendar() => Show($"{Folder}{nameof(ShareCalendar)}.cshtml", new ShareCalendar.Query());

    [HttpPost("/followups/calendar")]
    public Task<IActionResult> ShareCalendar(ShareCalendar.Command command) =>
        Press(command, secret => secret is null ? Done("Kalenderadressen er stoppet.", RedirectToAction(nameof(ShareCalendar))) : Address(secret));

    /// <summary>Anybody who knows the secret may read; a wrong one is told nothing.</summary>
    [AllowAnonymous]
    [HttpGet("/calendar/{secret}.ics")]
    public async Task<IActionResult> ReadCalendar(string secret, [FromServices] IMediator reader)
    {
        if (await reader.Send(new ReadCalendar.Query(secret), HttpContext.RequestAborted) is not { } calendar)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-cache";

        return Content(calendar, $"{CalendarFeed.MediaType}; charset=utf-8");
    }

    // Answered at once and kept nowhere: this is the only time the address is shown.
    private ViewResult Address(string secret) =>
        View($"{Folder}CalendarAddress.cshtml", Url.Action(nameof(ReadCalendar), null, new { secret }, Request.Scheme));
}
