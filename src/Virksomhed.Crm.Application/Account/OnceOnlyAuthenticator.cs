using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>
/// Takes each code of an authenticator app once: Identity's own provider takes it again for as long as it is shown (dotnet/aspnetcore#14423), so that whoever
/// looks over a shoulder could use it too (ASVS 6.5.1).
/// </summary>
public sealed class OnceOnlyAuthenticator(TimeProvider clock) : AuthenticatorTokenProvider<CrmUser>
{
    private const string Provider = "[OnceOnly]";
    private const string LastStep = nameof(LastStep);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<CrmUser> manager, CrmUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);

        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || OneTimeCode.StepOf(key, token, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var last = await manager.GetAuthenticationTokenAsync(user, Provider, LastStep);

        // Of two who send the same code at once, the second fails on the user's version.
        return (last is null || step > long.Parse(last, CultureInfo.InvariantCulture))
            && (await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }
}
