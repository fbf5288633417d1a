using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Localization;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>The language of the pages that need no login, as their address says ("?sprog=de"). Numbers are read as Danes write them in any language.</summary>
public sealed class PublicLanguage : RequestCultureProvider
{
    public const string Key = "sprog";

    private static readonly PathString[] Paths = ["/henvendelse", "/portaladgang", "/account", "/tilfredshed", "/om"];

    public static readonly CultureInfo[] Foreign = [CultureInfo.GetCultureInfo("de"), CultureInfo.GetCultureInfo("en")];

    /// <summary>What an address ends in to stay in the language of this page; nothing in Danish.</summary>
    public static string Query => PublicLanguages.Current == InquiryLanguage.Danish ? "" : $"?{Key}={PublicLanguages.Current.Code()}";

    /// <summary>The same, for an address that says something else too.</summary>
    public static string QueryWith(string name, string? value) =>
        $"{new QueryBuilder(new[] { KeyValuePair.Create(name, value ?? ""), KeyValuePair.Create(Key, Query.Length == 0 ? "" : PublicLanguages.Current.Code()) }.Where(part => part.Value.Length > 0))}";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var asked = httpContext.Request.Query[Key].ToString();
        var isForeign = Array.Exists(Paths, path => httpContext.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) && Array.Exists(Foreign, culture => culture.Name == asked);

        return Task.FromResult(isForeign ? new ProviderCultureResult(Danish.Culture.Name, asked) : null);
    }
}
