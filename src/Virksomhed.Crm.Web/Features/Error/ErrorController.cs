using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.Web.Infrastructure;

namespace Virksomhed.Crm.Web.Features.Error;

/// <summary>The page shown in place of one that failed. It answers every verb, because it takes over the failed request as it was.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed partial class ErrorController(TimeProvider clock, ILogger<ErrorController> log) : Controller
{
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", Route = "/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    public IActionResult Error()
    {
        // Not a parameter: what failed may be the very form that parameters are read from.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failed)
        {
            ToldReference(failed.Error, HttpContext.TraceIdentifier, failed.Endpoint?.DisplayName);
        }

        Response.StatusCode = status;
        return HttpContext.Items[Drafts.Key] is string draft
            ? User.Identity?.IsAuthenticated == true ? View("/Features/Account/ConfirmSignIn.cshtml", new ConfirmSignIn.Command { Draft = draft })
                : View("/Features/Account/Login.cshtml", new Login.Command { Draft = draft })
            : User.IsInRole(Role.Arbejdsgiver) ? View("PortalError", ErrorPage.ForPortal(status, HttpContext.TraceIdentifier))
            : View(ErrorPage.For(status, HttpContext.TraceIdentifier, TryAgainAt()));
    }

    // The clock shows no seconds, so the minute after.
    private TimeOnly? TryAgainAt() => int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds)
        ? TimeOnly.FromDateTime(DanishTime.FromUtc(clock.UtcNow().AddSeconds(seconds)).AddMinutes(1))
        : null;

    // The address is left out: it may be a secret one.
    [LoggerMessage(Level = LogLevel.Error, Message = "The user was told the reference {Reference} at {Page}")]
    private partial void ToldReference(Exception failure, string reference, string? page);
}
