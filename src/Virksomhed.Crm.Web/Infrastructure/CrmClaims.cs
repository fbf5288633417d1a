using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Puts into the session what every page needs, so that no page looks it up.</summary>
internal sealed class CrmClaims(
    UserManager<CrmUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, CrmDbContext db)
    : UserClaimsPrincipalFactory<CrmUser, IdentityRole<int>>(users, roles, options)
{
    public const string MunicipalityCode = "municipality";
    public const string MunicipalityName = "municipality_name";
    public const string FullName = "name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(CrmUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var municipality = await db.Municipalities.Where(m => m.Code == user.MunicipalityCode).Select(m => m.Name).SingleAsync();
        identity.AddClaim(new(MunicipalityCode, user.MunicipalityCode.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(MunicipalityName, municipality));
        identity.AddClaim(new(FullName, user.FullName));

        return identity;
    }
}
