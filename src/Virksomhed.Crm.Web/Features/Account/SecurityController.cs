using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>How a colleague signs in, and where they are signed in.</summary>
[Route("account/security")]
public sealed class SecurityController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> OwnSecurity() => Show(new OwnSecurity.Query());

    [HttpGet("code"), Authorize(Policies.SignedIn), FreshSignIn(InPlaceOfPassword = true)]
    public Task<IActionResult> TurnOnCode() => Show(new TurnOnCode.Query());

    [HttpPost("code"), Authorize(Policies.SignedIn), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> TurnOnCode(TurnOnCode.Command command) => Submit(command, codes => View("RecoveryCodes", codes));

    [HttpGet("code/off"), FreshSignIn(InPlaceOfPassword = true)]
    public Task<IActionResult> TurnOffCode() => Show(new TurnOffCode.Query());

    [HttpPost("code/off"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> TurnOffCode(TurnOffCode.Command command) => Submit(command, _ => Done("Koden er slået fra.", Page()));

    /// <summary>One of the other sessions, or all of them.</summary>
    [HttpPost("sessions/end")]
    public Task<IActionResult> EndOwnSession(EndOwnSession.Command command) =>
        Act(command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("SessionEnded"), Page()));

    private RedirectToActionResult Page() => RedirectToAction(nameof(OwnSecurity));
}
