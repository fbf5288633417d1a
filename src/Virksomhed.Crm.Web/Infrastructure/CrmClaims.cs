using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>Puts into the session what every page needs, so that no page looks it up.</summary>
internal sealed class CrmClaims(
    UserManager<CrmUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options, CrmDbContext db, StaffLogins broker)
    : UserClaimsPrincipalFactory<CrmUser, IdentityRole<int>>(users, roles, options)
{
    public const string MunicipalityCode = "municipality";
    public const string MunicipalityName = "municipality_name";
    public const string FullName = "name";
    public const string Employer = "employer";
    public const string Units = "units";
    public const string Language = "language";

    /// <summary>On a colleague whom the municipality's own broker lets in.</summary>
    public const string Broker = "broker";

    /// <summary>A role that the person holds once they have shown more than a password.</summary>
    public const string RoleInWaiting = "role_in_waiting";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(CrmUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var municipality = await db.Municipalities.Where(m => m.Code == user.MunicipalityCode).Select(m => m.Name).SingleAsync();
        identity.AddClaim(new(MunicipalityCode, user.MunicipalityCode.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new(MunicipalityName, municipality));
        identity.AddClaim(new(FullName, user.FullName));
        identity.AddClaims(user.EmployerId is not null ? await PortalClaimsAsync(user) : await broker.IsOnlyWayForAsync(user) ? [new(Broker, bool.TrueString)] : []);

        return identity;
    }

    // Read while nobody is signed in yet. Without an access the person is bound to no employer, and sees nothing.
    private async Task<IEnumerable<Claim>> PortalClaimsAsync(CrmUser user)
    {
        var access = await db.PortalAccesses.IgnoreQueryFilters([CrmDbContext.TenantFilter, CrmDbContext.PortalFilter])
            .Where(a => a.UserId == user.Id && a.EndedAt == null)
            .Select(a => new { a.EmployerId, a.Language, Units = a.Units.Select(unit => unit.ProductionUnitId).ToList() })
            .SingleOrDefaultAsync();

        return access is null ? [] :
        [
            new(Employer, access.EmployerId.ToString(CultureInfo.InvariantCulture)),
            new(Units, string.Join(',', access.Units)),
            new(Language, access.Language.Code()),
        ];
    }
}
