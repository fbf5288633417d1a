using FluentValidation;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Common;

/// <summary>What every free text and every kind of number is checked for, in the words the user reads.</summary>
public static class Texts
{
    /// <summary>At most so many characters, and nothing that looks like a CPR number.</summary>
    public static IRuleBuilderOptions<T, string?> FreeText<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .MaximumLength(maxLength).WithMessage($"Skriv højst {maxLength} tegn.")
        .Must(text => !CprNumber.IsIn(text)).WithMessage(CprNumber.Refusal);

    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(typed => string.IsNullOrWhiteSpace(typed) || PhoneNumber.IsValid(PhoneNumber.Clean(typed)))
        .WithMessage("Skriv et telefonnummer med otte cifre, eller med + og landekode.");

    public static IRuleBuilderOptions<T, string?> Mail<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .MaximumLength(maxLength).WithMessage($"Skriv højst {maxLength} tegn.")
        .EmailAddress().WithMessage("Skriv en mailadresse som navn@virksomhed.dk.");

    /// <summary>The text without spaces around it; null when nothing is left.</summary>
    public static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
