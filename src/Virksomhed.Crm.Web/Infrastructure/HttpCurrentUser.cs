using System.Globalization;
using System.Security.Claims;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>The signed-in person, as the session's claims say.</summary>
internal sealed class HttpCurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    public int? UserId => Number(ClaimTypes.NameIdentifier);

    public int? MunicipalityCode => Number(CrmClaims.MunicipalityCode);

    public PortalScope? Portal => !IsIn(Role.Arbejdsgiver) && Principal?.HasClaim(CrmClaims.RoleInWaiting, Role.Arbejdsgiver) != true ? null : new(Number(CrmClaims.Employer) ?? 0, UnitIds());

    public int? SessionId => http.HttpContext?.Features.Get<OpenSession>()?.Id;

    public bool LacksSecondStep => Principal?.HasClaim(claim => claim.Type == CrmClaims.RoleInWaiting) == true;

    public bool SignsInThroughBroker => Principal?.HasClaim(claim => claim.Type == CrmClaims.Broker) == true;

    public bool IsIn(string role) => Principal?.IsInRole(role) == true;

    private int[] UnitIds() =>
        [.. from id in (Principal?.FindFirstValue(CrmClaims.Units) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries) select int.Parse(id, CultureInfo.InvariantCulture)];

    private int? Number(string claim) =>
        int.TryParse(Principal?.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
