using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Virksomhed.Crm.Web.Features.Error;

/// <summary>The page shown in place of one that failed. It answers every verb, because it takes over the failed request as it was.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorController : Controller
{
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", Route = "/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    public IActionResult Error(int status)
    {
        Response.StatusCode = status;
        return View(ErrorPage.For(status, HttpContext.TraceIdentifier));
    }
}
