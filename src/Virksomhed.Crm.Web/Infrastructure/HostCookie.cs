using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// Names every cookie "__Host-…" where the site is reached over https: a browser takes such a cookie from this very site only, over https only. Without https, on a
/// developer's machine, it would not take it at all.
/// </summary>
internal static class HostCookie
{
    public const string Session = "crm";
    public const string Note = "crm-note";
    public const string Form = "crm-form";

    private static readonly (string Scheme, string Name)[] Schemes =
    [
        (IdentityConstants.ApplicationScheme, Session), (IdentityConstants.TwoFactorUserIdScheme, "crm-step"),
        (IdentityConstants.TwoFactorRememberMeScheme, "crm-remember"), (IdentityConstants.ExternalScheme, "crm-external"),
    ];

    public static IServiceCollection AddHostCookies(this IServiceCollection services)
    {
        foreach (var (scheme, name) in Schemes)
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).PostConfigure<PublicAddress>((options, site) => Harden(options.Cookie, site, name));
        }

        services.AddOptions<CookieTempDataProviderOptions>().Configure<PublicAddress>((options, site) => Harden(options.Cookie, site, Note));
        services.AddOptions<AntiforgeryOptions>().Configure<PublicAddress>((options, site) =>
        {
            Harden(options.Cookie, site, Form);
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // else a page asked for without https would be an error instead of one whose form is refused
        });

        return services;
    }

    public static string NameOf(string name, bool https) => https ? $"__Host-{name}" : name;

    private static void Harden(CookieBuilder cookie, PublicAddress site, string name)
    {
        (cookie.Name, cookie.Path, cookie.Domain, cookie.HttpOnly) = (NameOf(name, site.IsHttps), "/", null, true);
        cookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = name == Form ? SameSiteMode.Strict : SameSiteMode.Lax; // Lax: links in mails, and the way back from a broker
    }
}
