using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>A colleague's own passkeys.</summary>
[Route("account/passkeys")]
public sealed class PasskeysController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("")]
    public Task<IActionResult> OwnPasskeys() => Show(new OwnPasskeys.Query());

    [HttpGet("new")]
    public Task<IActionResult> NewPasskey() => Show(new NewPasskey.Query());

    [HttpPost("new"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> NewPasskey(NewPasskey.Command command) => Submit(command, started => View("AddPasskey", started));

    [HttpPost(""), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> AddPasskey(AddPasskey.Command command) => Act(command, nameof(NewPasskey), new NewPasskey.Query(), _ => Done(PublicTexts.Of("PasskeyAdded"), List()));

    [HttpPost("remove")]
    public Task<IActionResult> RemovePasskey(RemovePasskey.Command command) => Act(command, nameof(OwnPasskeys), new OwnPasskeys.Query(), _ => Done(PublicTexts.Of("PasskeyRemoved"), List()));

    private RedirectToActionResult List() => RedirectToAction(nameof(OwnPasskeys));
}
