using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>Who of the employer may come in, and how the person who is signed in does.</summary>
[Route("portal")]
public sealed class PortalUsersController(IMediator mediator) : PortalController(mediator)
{
    [HttpGet("users"), Reads(nameof(PortalAccess))]
    public Task<IActionResult> OwnUsers() => Show(new OwnUsers.Query());

    [HttpGet("users/invite")]
    public Task<IActionResult> InviteColleague() => Show(new InviteColleague.Query());

    [HttpPost("users/invite"), FreshSignIn, EnableRateLimiting(AttemptLimits.PortalAccess)]
    public Task<IActionResult> InviteColleague(InviteColleague.Command command) => Submit(command, _ => Done(PortalTexts.Of("InvitationSent"), Users()));

    [HttpPost("users/{id:int}/end")]
    public Task<IActionResult> EndColleague(EndColleague.Command command) =>
        Act(command, nameof(OwnUsers), new OwnUsers.Query(), _ => Done(PortalTexts.Of("AccessEnded"), Users()));

    [HttpGet("security")]
    public Task<IActionResult> OwnSecurity() => Show(new OwnSecurity.Query());

    [HttpGet("security/password")]
    public IActionResult ChangeOwnPassword() => View(new ChangePassword.Command());

    [HttpPost("security/password"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> ChangeOwnPassword(ChangePassword.Command command) => Submit(command, _ => Done(PortalTexts.Of("PasswordChanged"), Security()));

    [HttpGet("security/code")]
    public Task<IActionResult> TurnOnCode() => Show(new TurnOnCode.Query());

    [HttpPost("security/code"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> TurnOnCode(TurnOnCode.Command command) => Submit(command, codes => View("RecoveryCodes", codes));

    [HttpGet("security/code/off")]
    public Task<IActionResult> TurnOffCode() => Show(new TurnOffCode.Query());

    [HttpPost("security/code/off"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> TurnOffCode(TurnOffCode.Command command) => Submit(command, _ => Done(PortalTexts.Of("CodeIsOff"), Security()));

    /// <summary>One of the other sessions, or all of them.</summary>
    [HttpPost("security/sessions/end")]
    public Task<IActionResult> EndOwnSession(EndOwnSession.Command command) =>
        Act(command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("SessionEnded"), Security()));

    private RedirectToActionResult Users() => RedirectToAction(nameof(OwnUsers));

    private RedirectToActionResult Security() => RedirectToAction(nameof(OwnSecurity));
}
