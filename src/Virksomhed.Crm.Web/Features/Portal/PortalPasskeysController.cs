using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Portal;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Portal;

/// <summary>The own passkeys of an employer's user; they are listed on the page about login and security.</summary>
[Route("portal/security/passkeys")]
public sealed class PortalPasskeysController(IMediator mediator) : PortalController(mediator)
{
    [HttpGet("new")]
    public Task<IActionResult> NewOwnPasskey() => Show(new NewPasskey.Query());

    [HttpPost("new"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> NewOwnPasskey(NewPasskey.Command command) => Submit(command, started => View("AddOwnPasskey", started));

    [HttpPost(""), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> AddOwnPasskey(AddPasskey.Command command) => Act(command, nameof(NewOwnPasskey), new NewPasskey.Query(), _ => Done(PublicTexts.Of("PasskeyAdded"), Security()));

    [HttpPost("remove"), FreshSignIn]
    public Task<IActionResult> RemoveOwnPasskey(RemovePasskey.Command command) => Act(command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("PasskeyRemoved"), Security()));

    [HttpPost("rename")]
    public Task<IActionResult> RenameOwnPasskey(RenamePasskey.Command command) => Act(command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("PasskeyRenamed"), Security()));

    private RedirectToActionResult Security() => RedirectToAction(nameof(PortalUsersController.OwnSecurity), "PortalUsers");
}
