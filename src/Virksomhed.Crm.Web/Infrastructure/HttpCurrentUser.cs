using System.Globalization;
using System.Security.Claims;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>The signed-in person, as the session's claims say.</summary>
internal sealed class HttpCurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    public int? UserId => Number(ClaimTypes.NameIdentifier);

    public int? MunicipalityCode => Number(CrmClaims.MunicipalityCode);

    public bool IsIn(string role) => Principal?.IsInRole(role) == true;

    private int? Number(string claim) =>
        int.TryParse(Principal?.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
