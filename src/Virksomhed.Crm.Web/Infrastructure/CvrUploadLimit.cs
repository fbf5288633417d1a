using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Employers.Cvr;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Lets a form be as large as the setting Cvr:MaxMegabytes says. Larger ones are sent back before anything of them is read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CvrUploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // What stands around the file in a multipart form.
    private const int Wrapping = 64 * 1024;

    /// <summary>Before the antiforgery filter, which is the first to read the form.</summary>
    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var limit = http.RequestServices.GetRequiredService<IOptions<CvrOptions>>().Value.MaxBytes + Wrapping;

        if (http.Request.ContentLength is null || http.Request.ContentLength > limit)
        {
            context.Result = new RedirectResult("/cvr-imports/new?tooLarge=true");
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = limit;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = limit }));
    }
}
