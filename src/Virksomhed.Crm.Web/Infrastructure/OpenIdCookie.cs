using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Virksomhed.Crm.Application.Account.OpenId;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Keeps a visit to a broker in the browser while it lasts: unreadable there, for this site alone, and gone with the first answer.</summary>
public sealed class OpenIdCookie(IDataProtectionProvider protection)
{
    private readonly IDataProtector _lock = protection.CreateProtector(typeof(OpenIdCookie).FullName!);

    public void Keep(HttpContext http, OpenIdVisit visit)
    {
        ArgumentNullException.ThrowIfNull(http);
        var options = Options(http);
        options.MaxAge = OpenIdVisit.Longest;
        http.Response.Cookies.Append(Name(http), _lock.Protect(JsonSerializer.Serialize(visit)), options);
    }

    /// <summary>The visit that an answer is to; null when there is none, or the cookie is not ours.</summary>
    public OpenIdVisit? Take(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);

        if (http.Request.Cookies[Name(http)] is not { } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(Name(http), Options(http));

        try
        {
            return JsonSerializer.Deserialize<OpenIdVisit>(_lock.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Name(HttpContext http) => HostCookie.NameOf("crm-openid", http.Request.IsHttps);

    // Lax: the broker sends the browser back from its own site.
    private static CookieOptions Options(HttpContext http) => new() { Path = "/", HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true };
}
