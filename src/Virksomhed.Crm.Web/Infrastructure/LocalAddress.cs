using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Virksomhed.Crm.Web.Infrastructure;

internal static class LocalAddress
{
    /// <summary>Where to go after login: only an address of this site, with æøå written so that a header can carry it; else the start page.</summary>
    public static string Of(IUrlHelper url, string? asked) =>
        url.IsLocalUrl(asked) && Uri.TryCreate(asked, UriKind.Relative, out var address) ? UriHelper.Encode(address) : "/";
}
