using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Takes one file of documentation and the form around it. Larger ones are sent back before anything of them is read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CsrUploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // What stands around the file in a multipart form.
    private const int Wrapping = 64 * 1024;

    /// <summary>Before the antiforgery filter, which is the first to read the form.</summary>
    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        const long limit = CsrDocument.MaxBytes + Wrapping;

        if (http.Request.ContentLength is null || http.Request.ContentLength > limit)
        {
            context.Result = new RedirectResult($"{http.Request.Path}?tooLarge=true");
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = limit;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit }));
    }
}
