using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Account;

/// <summary>
/// What a password must be: long, and none that is guessed first. No demands on its characters, no expiry (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<CrmUser>
{
    // What NIST asks of a password that lets in alone, which it does where no second step is asked for.
    public const int MinLength = 15;
    public const int MaxLength = 128;

    private const int FewestDifferentCharacters = 4;
    private const int ShortestNamePart = 4;
    private const int FewestOtherLetters = 4;

    private static readonly FrozenSet<string> Known = Lines("blocklist.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The longest first, so that no part of one is left over.
    private static readonly string[] Expected = [.. Lines("password_words.txt").OrderByDescending(word => word.Length)];

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
            _ when password.Distinct().Count() < FewestDifferentCharacters || Known.Contains(password) || IsMadeOfExpectedWords(password) => PublicTexts.Of("PasswordGuessed"),
            _ when OwnWords(user).Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)) => PublicTexts.Of("PasswordIsName"),
            _ => null,
        };
    }

    private static IEnumerable<string> OwnWords(CrmUser user) =>
        $"{user.FullName} {user.Email}".Split([' ', '-', '.', '@', '_'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestNamePart);

    /// <summary>"Jobcenter2026…" is long, and the first that is tried here: hardly a letter is left when the words of the place are gone.</summary>
    private static bool IsMadeOfExpectedWords(string password)
    {
        var letters = string.Concat(DanishText.Fold(password).Where(char.IsLetter));
        var others = Expected.Aggregate(letters, (left, word) => left.Replace(word, "", StringComparison.Ordinal));

        return others.Length < letters.Length && others.Length < FewestOtherLetters;
    }

    private static string[] Lines(string file)
    {
        using var list = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream(file)!);

        return list.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
