using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account;

/// <summary>What a person must have besides a password, before one of those things comes or goes.</summary>
public sealed class OwnFactors(UserManager<CrmUser> users, SecondStepRules rules, ICurrentUser current)
{
    /// <summary>Says of a sign-in that it showed more than a password (RFC 8176).</summary>
    public static readonly Claim TwoSteps = new("amr", "mfa");

    /// <summary>Who knows the password alone of somebody with a passkey adds nothing of their own.</summary>
    public async Task RequireShownAsync(CrmUser me) =>
        Rule.Require(!current.LacksSecondStep || (await users.GetPasskeysAsync(me)).Count == 0, PublicTexts.Of("SecondStepShown"));

    /// <summary>Where the role asks for more than a password, the last of it is not taken away.</summary>
    public async Task RequireAnotherAsync(CrmUser me, bool hasAnother) =>
        Rule.Require(hasAnother || !rules.IsAskedOf(await users.GetRolesAsync(me)), PublicTexts.Of("SecondStepLast"));
}

internal static class FactorChanges
{
    /// <summary>Ends every session of the person, also one that somebody else began; the caller begins a new one in this browser.</summary>
    public static async Task EndOtherSessionsAsync(this SignInManager<CrmUser> signIn, CrmUser me, SessionCache sessions)
    {
        (await signIn.UserManager.UpdateSecurityStampAsync(me)).OrRefuse("");
        sessions.Changed(me.Id);
    }
}
