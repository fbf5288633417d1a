using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>What the public form checks, in the reader's language.</summary>
internal static class PublicRules
{
    public static IRuleBuilderOptions<T, string?> PublicText<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .MaximumLength(maxLength).WithMessage(_ => PublicTexts.Of("TooLong", maxLength))
        .Must(text => !CprNumber.IsIn(text)).WithMessage(_ => PublicTexts.Of("CprRefused"));

    /// <summary>Why a number cannot be a CVR number; null when it can.</summary>
    public static string? CvrFault(string cvr) =>
        cvr.Length == PNumber.Length && cvr.All(char.IsAsciiDigit) ? PublicTexts.Of("CvrIsPNumber")
        : cvr.Length != CvrNumber.Length || !cvr.All(char.IsAsciiDigit) ? PublicTexts.Of("CvrLength")
        : CvrNumber.IsValid(cvr) ? null
        : PublicTexts.Of("CvrCheckDigit");
}
