using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Virksomhed.Crm.Web.Features.Error;

/// <summary>The page shown in place of one that failed. It answers every verb, because it takes over the failed request as it was.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed partial class ErrorController(ILogger<ErrorController> log) : Controller
{
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", Route = "/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    public IActionResult Error(int status)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            ToldReference(HttpContext.TraceIdentifier);
        }

        Response.StatusCode = status;
        return View(ErrorPage.For(status, HttpContext.TraceIdentifier));
    }

    // The exception itself is logged by the framework, in the same request; this makes the reference searchable.
    [LoggerMessage(Level = LogLevel.Error, Message = "The user was told the reference {Reference}")]
    private partial void ToldReference(string reference);
}
