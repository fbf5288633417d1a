using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>The way to the broker of a municipality and back, for its own people: to sign in, and to show anew who one is.</summary>
[Route("account/login/staff/{municipality:int}")]
public sealed class StaffSignInController(IMediator mediator, OpenIdCookie cookie, StaffBrokers brokers, ICurrentUser current) : CrmController(mediator)
{
    [HttpGet(""), AllowAnonymous, EnableRateLimiting(AttemptLimits.Login)]
    public Task<IActionResult> StartStaffSignIn(int municipality, string? returnUrl) => Leave(municipality, new StartStaffSignIn.Query(municipality, returnUrl));

    [HttpGet("/account/confirm/staff"), Authorize(Policies.SignedIn), EnableRateLimiting(AttemptLimits.Login)]
    public Task<IActionResult> StartStaffConfirm(string? returnUrl) => Leave(current.MunicipalityCode!.Value, new StartStaffConfirm.Query(returnUrl));

    /// <summary>Where the broker sends the browser back to, with an answer of whatever kind.</summary>
    [HttpGet("callback"), AllowAnonymous, EnableRateLimiting(AttemptLimits.Login)]
    public async Task<IActionResult> StaffCallback(int municipality, string? code, string? state, string? error)
    {
        if (brokers.Find(municipality) is not { } broker)
        {
            return NotFound();
        }

        try
        {
            return cookie.Take(HttpContext) is { } visit ? await Finish(broker, visit, new(code, state, error)) : Explain(municipality, OpenIdFault.Failed);
        }
        catch (OpenIdException refused)
        {
            return Explain(municipality, refused.Fault);
        }
    }

    [HttpGet("refused/{fault}"), AllowAnonymous]
    public Task<IActionResult> StaffSignInRefused(int municipality, OpenIdFault fault) => Show(new StaffSignInRefused.Query(municipality, fault));

    private async Task<IActionResult> Leave(int municipality, IRequest<OpenIdDeparture?> query)
    {
        try
        {
            if (await Mediator.Send(query, HttpContext.RequestAborted) is not { } departure)
            {
                return NotFound();
            }

            cookie.Keep(HttpContext, departure.Visit);

            return Redirect(departure.Address);
        }
        catch (OpenIdException refused)
        {
            return Explain(municipality, refused.Fault);
        }
    }

    private async Task<IActionResult> Finish(StaffBroker broker, OpenIdVisit visit, OpenIdAnswer answer)
    {
        if (visit.UserId is not null)
        {
            await Mediator.Send(new ConfirmAsStaff.Command(broker, visit, answer), HttpContext.RequestAborted);
        }
        else if (await Mediator.Send(new SignInAsStaff.Command(broker, visit, answer), HttpContext.RequestAborted) == SignInOutcome.NeedsCode)
        {
            return RedirectToAction(nameof(AccountController.EnterCode), "Account", new { visit.ReturnUrl });
        }

        return Redirect(LocalAddress.Of(Url, visit.ReturnUrl));
    }

    private RedirectToActionResult Explain(int municipality, OpenIdFault fault) => RedirectToAction(nameof(StaffSignInRefused), new { municipality, fault });
}
