using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>Where a person who has signed in shows more: that it is still them, or the second step that their role asks for.</summary>
[Route("account"), Authorize(Policies.SignedIn)]
public sealed class ConfirmController(IMediator mediator, Drafts drafts) : CrmController(mediator)
{
    [HttpGet("second-step")]
    public async Task<IActionResult> SecondStep() =>
        await Mediator.Send(new SecondStep.Query(), HttpContext.RequestAborted) is { } model ? View(model) : Redirect(LocalAddress.HomeOf(User));

    [HttpGet("confirm")]
    public Task<IActionResult> ConfirmSignIn(string? returnUrl) => Show(new ConfirmSignIn.Query(returnUrl));

    [HttpPost("confirm"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> ConfirmSignIn(ConfirmSignIn.Command command) => Submit(command, _ => Confirmed(command.ReturnUrl, command.Draft));

    /// <summary>For who asks for the page again after a refusal.</summary>
    [HttpGet("confirm/passkey")]
    public IActionResult ConfirmWithPasskey() => RedirectToAction(nameof(ConfirmSignIn));

    [HttpPost("confirm/passkey"), EnableRateLimiting(AttemptLimits.Code)]
    public Task<IActionResult> ConfirmWithPasskey(ConfirmWithPasskey.Command command) =>
        Act(command, nameof(ConfirmSignIn), new ConfirmSignIn.Query(command.ReturnUrl, command.Draft), _ => Confirmed(command.ReturnUrl, command.Draft));

    /// <summary>Where somebody who signed in through a broker ends, whose form waits in another tab.</summary>
    [HttpGet("signed-in")]
    public IActionResult SignedIn() => View();

    /// <summary>
    /// Goes on with a form that was sent too late, when its sender has signed in in another tab. It needs no token: the page with the button was made before that, and the draft is
    /// one itself, locked for its owner. Nothing is sent but by a button of the next page.
    /// </summary>
    [HttpPost("resume"), AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(AttemptLimits.Login)]
    public IActionResult ResumeDraft(string? draft)
    {
        if (draft is null)
        {
            return BadRequest();
        }

        if (User.Identity?.IsAuthenticated != true)
        {
            HttpContext.Items[Drafts.Key] = draft;

            return Unauthorized();
        }

        return drafts.Open(draft, User) is { } kept ? View(kept) : Done(Drafts.Lost, Redirect(LocalAddress.HomeOf(User)));
    }

    private IActionResult Confirmed(string? returnUrl, string? kept)
    {
        ViewData["Confirmed"] = true;

        return drafts.Open(kept, User) is { } draft ? View("ResumeDraft", draft) : Redirect(LocalAddress.Of(Url, returnUrl, LocalAddress.HomeOf(User)));
    }
}
