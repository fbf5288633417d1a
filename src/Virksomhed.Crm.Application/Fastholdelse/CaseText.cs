using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>A form with a short text about a case. Of what looks like a name or a diagnosis the writer must say that it is none.</summary>
public interface ICaseText
{
    string? Note { get; }

    // Shown by a part of the page that knows the form only as this.
    [Display(Name = "Jeg har set efter: Teksten nævner ingen person og ingen sygdom")] bool Checked { get; }
}

/// <summary>A short text about a case, in the form that edits the case of an id and a version.</summary>
public abstract record CaseForm : IVersionedForm, ICaseText
{
    public int Id { get; init; }
    public Guid Version { get; set; }
    [Display(Name = "Kort notat")] public virtual string? Note { get; init; }
    [Display(Name = "Jeg har set efter: Teksten nævner ingen person og ingen sygdom")] public bool Checked { get; init; }
}

internal static class CaseTexts
{
    public static void CaseText<T>(this AbstractValidator<T> validator, int maxLength) where T : ICaseText
    {
        validator.RuleFor(c => c.Note).FreeText(maxLength);
        validator.RuleFor(c => c.Checked).Equal(true).When(c => SensitiveText.IsIn(c.Note)).WithMessage(SensitiveText.Warning);
    }

    /// <summary>A day on which something was done: given, and not in the future.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> DoneOn<T>(this IRuleBuilder<T, DateOnly?> rule, Func<DateOnly> today) => rule
        .NotNull().WithMessage("Angiv dagen.")
        .Must(day => day is null || day <= today()).WithMessage("Dagen kan ikke ligge i fremtiden.");
}
