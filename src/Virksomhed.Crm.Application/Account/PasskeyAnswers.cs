using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

internal static class PasskeyAnswers
{
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
