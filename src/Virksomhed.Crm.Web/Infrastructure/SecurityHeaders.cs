namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Tells browsers that a page uses only its own files and may be framed by nobody.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

        // A font is named in the stylesheet without a fingerprint, and never changes under its name.
        if (context.Request.Path.StartsWithSegments("/lib/dkfds/fonts", StringComparison.Ordinal) && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            headers.CacheControl = "public, max-age=31536000, immutable";
        }

        return Task.CompletedTask;
    }
}
