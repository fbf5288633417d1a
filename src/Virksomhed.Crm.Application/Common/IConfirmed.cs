using FluentValidation;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Common;

/// <summary>A form of something that comes from law or council, and may say who confirmed it and when: both or neither.</summary>
public interface IConfirmed
{
    string? VerifiedBy { get; }
    DateOnly? VerifiedOn { get; }
}

internal static class Confirmation
{
    /// <param name="what">What is confirmed, in its definite form: "reglen".</param>
    public static void RequireWholeConfirmation<T>(this AbstractValidator<T> form, int maxLength, string what, TimeProvider clock)
        where T : IConfirmed
    {
        form.RuleFor(c => c.VerifiedBy).FreeText(maxLength);

        // A rule of its own: a condition holds for the whole chain before it, and the text is never to be a CPR number.
        form.RuleFor(c => c.VerifiedBy).NotEmpty().When(c => c.VerifiedOn is not null).WithMessage($"Skriv, hvem der bekræftede {what}.");
        form.RuleFor(c => c.VerifiedOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage("En bekræftelse kan ikke ligge i fremtiden.");
        form.RuleFor(c => c.VerifiedOn).NotNull().When(c => !string.IsNullOrWhiteSpace(c.VerifiedBy)).WithMessage($"Angiv den dag, {what} blev bekræftet.");
    }
}
