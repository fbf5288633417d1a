using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>A colleague's own passkeys. They are listed on the page about login and security; whoever is asked for a second step adds the first one here.</summary>
[Route("account/passkeys")]
public sealed class PasskeysController(IMediator mediator) : CrmController(mediator)
{
    [HttpGet("new"), Authorize(Policies.SignedIn), FreshSignIn(InPlaceOfPassword = true)]
    public Task<IActionResult> NewPasskey() => Show(new NewPasskey.Query());

    [HttpPost("new"), Authorize(Policies.SignedIn), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> NewPasskey(NewPasskey.Command command) => Submit(command, started => View("AddPasskey", started));

    [HttpPost(""), Authorize(Policies.SignedIn), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> AddPasskey(AddPasskey.Command command) => Act(command, nameof(NewPasskey), new NewPasskey.Query(), _ => Done(PublicTexts.Of("PasskeyAdded"), List()));

    [HttpPost("remove"), FreshSignIn]
    public Task<IActionResult> RemovePasskey(RemovePasskey.Command command) => Act(command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("PasskeyRemoved"), List()));

    [HttpPost("rename")]
    public Task<IActionResult> RenamePasskey(RenamePasskey.Command command) => Act(command, nameof(OwnSecurity), new OwnSecurity.Query(), _ => Done(PublicTexts.Of("PasskeyRenamed"), List()));

    private RedirectResult List() => Redirect(LocalAddress.SecurityOf(User));
}
