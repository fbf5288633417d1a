using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The links that let a person choose a password: an invitation, or a new one. Each works once: an invitation for 24 hours, an employer's for a week, a new password for one hour.</summary>
public sealed class AccountLinks(UserManager<CrmUser> users, PublicAddress site)
{
    private const string Invitation = "Invitation";

    public static string Dead => PublicTexts.Of("LinkDead");

    public async Task<string> InvitationFor(CrmUser user, InquiryLanguage language = InquiryLanguage.Danish)
    {
        ArgumentNullException.ThrowIfNull(user);

        return Link("account/invitation", user, await users.GenerateUserTokenAsync(user, ProviderOf(user), Invitation), language);
    }

    public async Task<string> NewPasswordFor(CrmUser user) =>
        Link("account/reset-password", user, await users.GeneratePasswordResetTokenAsync(user), PublicLanguages.Current);

    public Task<CrmUser?> Invited(int userId, string? token) =>
        Holder(userId, token, ProviderOf, Invitation, user => user is { IsActive: true, EmailConfirmed: false });

    public Task<CrmUser?> Forgetful(int userId, string? token) =>
        Holder(userId, token, _ => PasswordResetProvider.Name, UserManager<CrmUser>.ResetPasswordTokenPurpose, user => user is { IsActive: true, EmailConfirmed: true });

    /// <summary>Sets the password, after which the link is dead, and opens a locked account.</summary>
    public async Task SetPassword(CrmUser user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);

        foreach (var rule in users.PasswordValidators)
        {
            (await rule.ValidateAsync(users, user, password)).OrRefuse(nameof(NewPassword.Password));
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        (user.EmailConfirmed, user.LockoutEnd, user.AccessFailedCount) = (true, null, 0);
        (await users.UpdateSecurityStampAsync(user)).OrRefuse(nameof(NewPassword.Password));
    }

    private static string ProviderOf(CrmUser user) => user.EmployerId is null ? TokenOptions.DefaultProvider : PortalInvitationProvider.Name;

    private string Link(string path, CrmUser user, string token, InquiryLanguage language) => site.Link(
        path,
        [("userId", user.Id.ToString(CultureInfo.InvariantCulture)), ("token", token), .. language == InquiryLanguage.Danish ? [] : new[] { ("sprog", language.Code()) }]);

    private async Task<CrmUser?> Holder(int userId, string? token, Func<CrmUser, string> provider, string purpose, Predicate<CrmUser> fits)
    {
        var user = await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture));

        return user is not null && fits(user) && await users.VerifyUserTokenAsync(user, provider(user), purpose, token ?? "") ? user : null;
    }
}

internal static class IdentityResults
{
    public static void OrRefuse(this IdentityResult result, string field)
    {
        if (!result.Succeeded)
        {
            throw Refused.At(field, result.Errors.First().Description);
        }
    }
}
