using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Virksomhed.Crm.Application.Account.MitId;
using Virksomhed.Crm.Application.Account.OpenId;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Account;

/// <summary>The way to MitID Erhverv and back, for users of employers.</summary>
[AllowAnonymous, Route("account/login/mitid")]
public sealed class MitIdController(IMediator mediator, OpenIdCookie cookie) : CrmController(mediator)
{
    [HttpGet(""), EnableRateLimiting(AttemptLimits.Login)]
    public async Task<IActionResult> StartMitIdLogin(string? returnUrl)
    {
        try
        {
            if (await Mediator.Send(new StartMitIdLogin.Query(returnUrl), HttpContext.RequestAborted) is not { } departure)
            {
                return NotFound();
            }

            cookie.Keep(HttpContext, departure.Visit);

            return Redirect(departure.Address);
        }
        catch (OpenIdException refused)
        {
            return Explain(refused.Fault, PublicLanguages.Current.Code());
        }
    }

    /// <summary>Where the broker sends the browser back to, with an answer of whatever kind.</summary>
    [HttpGet("callback"), EnableRateLimiting(AttemptLimits.Login)]
    public async Task<IActionResult> MitIdCallback(string? code, string? state, string? error)
    {
        if (cookie.Take(HttpContext) is not { } visit)
        {
            return Explain(OpenIdFault.Failed, PublicLanguages.Current.Code());
        }

        try
        {
            return await Finish(visit, new(code, state, error));
        }
        catch (OpenIdException refused)
        {
            return Explain(refused.Fault, visit.Language);
        }
    }

    [HttpGet("refused/{fault}")]
    public Task<IActionResult> MitIdRefused(OpenIdFault fault) => Show(new MitIdRefused.Query(fault));

    private async Task<IActionResult> Finish(OpenIdVisit visit, OpenIdAnswer answer)
    {
        if (visit.UserId is null)
        {
            await Mediator.Send(new SignInWithMitId.Command(visit, answer), HttpContext.RequestAborted);

            return Redirect(LocalAddress.Of(Url, visit.ReturnUrl, LocalAddress.PortalHome));
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(visit.Language); // of the mail, and of what is said
        await Mediator.Send(new LinkMitId.Command(visit, answer), HttpContext.RequestAborted);

        return Done(PublicTexts.Of("MitIdLinked"), Redirect("/portal/security"));
    }

    private RedirectToActionResult Explain(OpenIdFault fault, string language) => RedirectToAction(nameof(MitIdRefused), new { fault, sprog = language == "da" ? null : language });
}
