using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.MitId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Web.Features.Account;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>How a user of an employer makes MitID Erhverv a way to sign in, and no longer one.</summary>
[Route("portal/security/mitid")]
public sealed class PortalMitIdController(IMediator mediator, OpenIdCookie cookie) : PortalController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> StartMitIdLink() => Show(new StartMitIdLink.Query());

    [HttpPost(""), EnableRateLimiting(AttemptLimits.Code)]
    public async Task<IActionResult> StartMitIdLink(StartMitIdLink.Command command)
    {
        try
        {
            return await SubmitOn(new StartMitIdLink.Query(), command, Leave);
        }
        catch (OpenIdException refused)
        {
            return RedirectToAction(nameof(MitIdController.MitIdRefused), "MitId", new { area = "", fault = refused.Fault });
        }
    }

    [HttpPost("remove"), FreshSignIn]
    public Task<IActionResult> RemoveMitId(RemoveMitId.Command command) => Act(
        command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("MitIdRemoved"), RedirectToAction(nameof(PortalUsersController.OwnSecurity), "PortalUsers")));

    // A page with a link, because a form may not lead to another site.
    private ViewResult Leave(OpenIdDeparture departure)
    {
        cookie.Keep(HttpContext, departure.Visit);

        return View("LeaveForMitId", departure);
    }
}
