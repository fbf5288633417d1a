using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>
/// The person in a session, with their rights. Where the role asks for more than a password and the session has shown none, the person holds no role: every page asks for
/// one, so that none can be forgotten but those on which a second step is added.
/// </summary>
internal sealed class SessionPerson(UserManager<CrmUser> users, IUserClaimsPrincipalFactory<CrmUser> claims, SecondStepRules rules)
{
    public async Task<ClaimsPrincipal> OfAsync(OpenSession session)
    {
        var user = await users.FindByIdAsync(session.UserId.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException($"The user {session.UserId} is gone.");
        var person = await claims.CreateAsync(user);
        var identity = (ClaimsIdentity)person.Identity!;

        if (session.HasSecondStep)
        {
            identity.AddClaim(OwnFactors.TwoSteps.Clone());
        }
        else if (identity.FindAll(identity.RoleClaimType).ToList() is var held && rules.IsAskedOf(held.Select(role => role.Value)))
        {
            held.ForEach(identity.RemoveClaim);
            identity.AddClaims(held.Select(role => new Claim(CrmClaims.RoleInWaiting, role.Value)));
        }

        return person;
    }
}
