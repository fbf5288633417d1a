using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>The language of the public entrance, as its address says ("?sprog=de"). Numbers are read as Danes write them in any language; all other pages are Danish.</summary>
internal sealed class PublicLanguage : RequestCultureProvider
{
    public const string Key = "sprog";

    public static readonly CultureInfo[] Foreign = [CultureInfo.GetCultureInfo("de"), CultureInfo.GetCultureInfo("en")];

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var asked = httpContext.Request.Query[Key].ToString();
        var isForeign = httpContext.Request.Path.StartsWithSegments("/henvendelse", StringComparison.OrdinalIgnoreCase) && Array.Exists(Foreign, culture => culture.Name == asked);

        return Task.FromResult(isForeign ? new ProviderCultureResult(Danish.Culture.Name, asked) : null);
    }
}
