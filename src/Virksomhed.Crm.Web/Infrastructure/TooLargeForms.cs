using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// Refuses what is larger than its form takes, before anything of it is read. Without this the guard against forged forms would be the first to meet it, and tell
/// that the page was too old.
/// </summary>
internal sealed class TooLargeForms : IAuthorizationFilter
{
    /// <summary>After the attributes that set a limit of their own, before the antiforgery filter.</summary>
    public const int Order = -900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;

        // The page that tells of it stands in for the same request.
        if (http.Request.ContentLength > limit && http.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
