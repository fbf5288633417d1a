namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Tells browsers that a page uses only its own files, may be framed by nobody, is not kept, and is reached over https from now on.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Stricter than nonces: there is no script and no style in any page, only in files of the site.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri {ReportPath}; report-to csp";

    public const string ReportPath = "/csp-report";

    public Task Invoke(HttpContext context)
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    // Written last, because an error page starts over with empty headers.
    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Reporting-Endpoints"] = $"csp=\"{ReportPath}\"";

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        KeepOrNot(context);

        return Task.CompletedTask;
    }

    private static void KeepOrNot(HttpContext context)
    {
        // A font is named in the stylesheet without a fingerprint, and never changes under its name.
        if (context.Request.Path.StartsWithSegments("/lib/dkfds/fonts", StringComparison.Ordinal) && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }
        else if (context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-store"; // pages; files of the site say themselves how long they are kept
        }
    }
}
