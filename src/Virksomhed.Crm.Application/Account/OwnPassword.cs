using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>How a person shows that it is them.</summary>
internal static class OwnPassword
{
    /// <summary>The person who is signed in, when it is still them. Counted as a sign-in, so that an open browser is no place to guess the password in.</summary>
    public static async Task<CrmUser> RequirePasswordAsync(this SignInManager<CrmUser> signIn, CrmDbContext db, string password, string field)
    {
        var me = await signIn.UserManager.FindByIdAsync($"{db.UserId}") ?? throw new NotFoundException();

        return (await signIn.CheckPasswordSignInAsync(me, password, lockoutOnFailure: true)).Succeeded ? me : throw Refused.At(field, PublicTexts.Of("CurrentWrong"));
    }

    /// <summary>What a device answered; null without a question that was asked first, where Identity throws instead of refusing.</summary>
    public static async Task<PasskeyAssertionResult<CrmUser>?> TryPasskeyAsync(this SignInManager<CrmUser> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
