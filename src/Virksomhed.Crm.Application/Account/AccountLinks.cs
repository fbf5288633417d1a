using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>The links that let a person choose a password: an invitation, or a new one. Each works once and for 24 hours.</summary>
public sealed class AccountLinks(UserManager<CrmUser> users, PublicAddress site)
{
    public const string Dead = "Linket er brugt eller for gammelt.";

    private const string Invitation = "Invitation";

    private static string Provider => TokenOptions.DefaultProvider;

    public async Task<string> InvitationFor(CrmUser user) =>
        Link("account/invitation", user, await users.GenerateUserTokenAsync(user, Provider, Invitation));

    public async Task<string> NewPasswordFor(CrmUser user) =>
        Link("account/reset-password", user, await users.GeneratePasswordResetTokenAsync(user));

    public Task<CrmUser?> Invited(int userId, string? token) =>
        Holder(userId, token, Invitation, user => user is { IsActive: true, EmailConfirmed: false });

    public Task<CrmUser?> Forgetful(int userId, string? token) =>
        Holder(userId, token, UserManager<CrmUser>.ResetPasswordTokenPurpose, user => user is { IsActive: true, EmailConfirmed: true });

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

    private string Link(string path, CrmUser user, string token) =>
        site.Link(path, ("userId", user.Id.ToString(CultureInfo.InvariantCulture)), ("token", token));

    private async Task<CrmUser?> Holder(int userId, string? token, string purpose, Predicate<CrmUser> fits)
    {
        var user = await users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture));

        return user is not null && fits(user) && await users.VerifyUserTokenAsync(user, Provider, purpose, token ?? "") ? user : null;
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
