using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>What an administrator fills in about a visit rule.</summary>
public abstract record VisitRuleInput : IConfirmed
{
    [Display(Name = "Gælder fra")]
    public DateOnly? ValidFrom { get; init; }

    [Display(Name = "Videomøder tæller")]
    public bool VideoCounts { get; init; } = true;

    [Display(Name = "Kræver en navngiven kontaktperson")]
    public bool NeedsContactPerson { get; init; } = true;

    [Display(Name = "Højst ét besøg pr. P-enhed og dag")]
    public bool OncePerUnitAndDay { get; init; } = true;

    [Display(Name = "Mindste varighed i minutter")]
    public int? MinimumMinutes { get; init; }

    [Display(Name = "Skal registreres inden for antal dage")]
    public int? RegisteredWithinDays { get; init; }

    [Display(Name = "Kilde")]
    public string? Source { get; init; }

    [Display(Name = "Bekræftet af")]
    public string? VerifiedBy { get; init; }

    [Display(Name = "Bekræftet den")]
    public DateOnly? VerifiedOn { get; init; }

    internal void WriteTo(VisitRule rule)
    {
        rule.Change(ValidFrom!.Value, VideoCounts, NeedsContactPerson, OncePerUnitAndDay, MinimumMinutes, RegisteredWithinDays);
        rule.Verify(Source!.Trim(), Texts.Clean(VerifiedBy), VerifiedOn);
    }
}

internal sealed class VisitRuleInputValidator : AbstractValidator<VisitRuleInput>
{
    public VisitRuleInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, reglen gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.MinimumMinutes).InclusiveBetween(1, Contact.MaxMinutes).WithMessage($"Skriv et antal minutter fra 1 til {Contact.MaxMinutes}, eller lad feltet stå tomt.");
        RuleFor(c => c.RegisteredWithinDays).InclusiveBetween(0, 365).WithMessage("Skriv et antal dage fra 0 til 365, eller lad feltet stå tomt.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor reglen kommer fra, fx »Udvalgsmøde 12.03.2026, punkt 4«.").FreeText(VisitRule.SourceMaxLength);
        this.RequireWholeConfirmation(VisitRule.VerifiedByMaxLength, "reglen", clock);
    }
}
