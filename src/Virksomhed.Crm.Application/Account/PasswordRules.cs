using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Account;

/// <summary>
/// What a password must be: long, and none that is guessed first. No demands on its characters, no expiry (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<CrmUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private const int FewestDifferentCharacters = 4;
    private const int ShortestNamePart = 4;

    private static readonly FrozenSet<string> Known = ReadBlocklist();

    public static string Hint => PublicTexts.Of("PasswordHint", MinLength);

    public Task<IdentityResult> ValidateAsync(UserManager<CrmUser> manager, CrmUser user, string? password) =>
        Task.FromResult(Refusal(user, password ?? "") is { } why
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = why })
            : IdentityResult.Success);

    /// <summary>Why the person may not have this password; null when they may.</summary>
    public static string? Refusal(CrmUser user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);

        return password switch
        {
            { Length: < MinLength } => PublicTexts.Of("PasswordTooShort", MinLength),
            { Length: > MaxLength } => PublicTexts.Of("PasswordTooLong", MaxLength),
            _ when password.Distinct().Count() < FewestDifferentCharacters || Known.Contains(password) => PublicTexts.Of("PasswordGuessed"),
            _ when OwnWords(user).Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)) => PublicTexts.Of("PasswordIsName"),
            _ => null,
        };
    }

    private static IEnumerable<string> OwnWords(CrmUser user) =>
        $"{user.FullName} {user.Email}".Split([' ', '-', '.', '@', '_'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestNamePart);

    private static FrozenSet<string> ReadBlocklist()
    {
        using var list = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("blocklist.txt")!);

        return list.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
