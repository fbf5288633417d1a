using System.Security.Claims;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

internal static class LocalAddress
{
    public const string StaffHome = "/";
    public const string PortalHome = "/portal";

    /// <summary>The start page of whoever is signed in.</summary>
    public static string HomeOf(ClaimsPrincipal user) =>
        user.IsInRole(Role.Arbejdsgiver) || user.HasClaim(CrmClaims.RoleInWaiting, Role.Arbejdsgiver) ? PortalHome : StaffHome;

    /// <summary>Where a person sees how they sign in.</summary>
    public static string SecurityOf(ClaimsPrincipal user) => user.IsInRole(Role.Arbejdsgiver) ? "/portal/security" : "/account/security";

    /// <summary>Where a person's own passkeys are added and removed.</summary>
    public static string PasskeysOf(ClaimsPrincipal user) => user.IsInRole(Role.Arbejdsgiver) ? "/portal/security/passkeys" : "/account/passkeys";

    /// <summary>Where the code of an app is turned on and off.</summary>
    public static string CodeOf(ClaimsPrincipal user) => $"{SecurityOf(user)}/code";

    /// <summary>Where to go after login: only an address of this site, with æøå written so that a header can carry it; else the start page.</summary>
    public static string Of(IUrlHelper url, string? asked, string home = StaffHome) =>
        url.IsLocalUrl(asked) && asked != StaffHome && Uri.TryCreate(asked, UriKind.Relative, out var address) ? UriHelper.Encode(address) : home;
}
