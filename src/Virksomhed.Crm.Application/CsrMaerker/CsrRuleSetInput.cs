using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>What an administrator fills in about the rules of a year.</summary>
public abstract record CsrRuleSetInput : IConfirmed
{
    [Display(Name = "Tærskel i procent")] public decimal? ThresholdPercent { get; init; }
    [Display(Name = "Andelen skal være større end tærsklen, ikke kun nå den")] public bool MoreThan { get; init; }
    [Display(Name = "Ordninger, der tæller")] public string[] Schemes { get; init; } = [];
    [Display(Name = "Andet krav: tærskel i procent")] public decimal? SecondThresholdPercent { get; init; }
    [Display(Name = "Andet krav: ordninger, der tæller")] public string[] SecondSchemes { get; init; } = [];
    [Display(Name = "Kun ét af to krav under så mange ansatte")] public int? EitherBelow { get; init; }
    [Display(Name = "Antal måneder, der ses tilbage")] public int? LookBackMonths { get; init; }
    [Display(Name = "Hvem regnes som ansatte?")] public CsrDenominator Denominator { get; init; }
    [Display(Name = "Ansøgningsvinduet åbner")] public DateOnly? OpensOn { get; init; }
    [Display(Name = "Sidste dag")] public DateOnly? ClosesOn { get; init; }
    [Display(Name = "Klokken")] public TimeOnly? ClosesAt { get; init; }
    [Display(Name = "Udvalg")] public string? Committee { get; init; }
    [Display(Name = "Udvalget beslutter")] public DateOnly? CommitteeOn { get; init; }
    [Display(Name = "Reception")] public DateOnly? ReceptionOn { get; init; }
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Hvad er ikke oplyst?")] public string? LeftOpen { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal CsrTerms Terms() => new()
    {
        ThresholdPercent = ThresholdPercent!.Value,
        MoreThan = MoreThan,
        Schemes = Schemes,
        SecondThresholdPercent = SecondThresholdPercent,
        SecondSchemes = SecondSchemes,
        EitherBelow = EitherBelow,
        LookBackMonths = LookBackMonths,
        Denominator = Denominator,
        OpensOn = OpensOn,
        ClosesOn = ClosesOn,
        ClosesAt = ClosesAt,
        Committee = Texts.Clean(Committee),
        CommitteeOn = CommitteeOn,
        ReceptionOn = ReceptionOn,
    };

    internal void Verify(CsrRuleSet rules) => rules.Verify(Source!.Trim(), Texts.Clean(LeftOpen), Texts.Clean(VerifiedBy), VerifiedOn);
}

internal sealed class CsrRuleSetInputValidator : AbstractValidator<CsrRuleSetInput>
{
    public CsrRuleSetInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ThresholdPercent).NotNull().WithMessage("Skriv tærsklen.").ExclusiveBetween(0, 100).WithMessage("Skriv et tal over 0 og under 100.");
        RuleFor(c => c.Schemes).NotEmpty().WithMessage("Vælg mindst én ordning, der tæller.");
        RuleForEach(c => c.Schemes).Must(CsrSchemes.Knows).WithMessage("Vælg ordningerne på listen.");
        RuleForEach(c => c.SecondSchemes).Must(CsrSchemes.Knows).WithMessage("Vælg ordningerne på listen.");
        RuleFor(c => c.SecondThresholdPercent).ExclusiveBetween(0, 100).WithMessage("Skriv et tal over 0 og under 100, eller lad feltet stå tomt.");
        RuleFor(c => c.SecondThresholdPercent).NotNull().When(c => c.SecondSchemes.Length > 0).WithMessage("Skriv tærsklen for det andet krav, eller fravælg dets ordninger.");
        RuleFor(c => c.SecondSchemes).NotEmpty().When(c => c.SecondThresholdPercent is not null).WithMessage("Vælg ordningerne i det andet krav.");
        RuleFor(c => c.EitherBelow).InclusiveBetween(1, 1000).WithMessage("Skriv et antal ansatte fra 1 til 1000, eller lad feltet stå tomt.");
        RuleFor(c => c.LookBackMonths).InclusiveBetween(1, CsrRuleSet.MaxLookBackMonths).WithMessage($"Skriv fra 1 til {CsrRuleSet.MaxLookBackMonths} måneder, eller lad feltet stå tomt for kalenderåret.");
        RuleFor(c => c.Denominator).IsInEnum();
        RuleFor(c => c.OpensOn).NotNull().When(c => c.ClosesOn is not null).WithMessage("Angiv også vinduets første dag.");
        RuleFor(c => c.ClosesOn).NotNull().When(c => c.OpensOn is not null).WithMessage("Angiv også vinduets sidste dag.")
            .GreaterThanOrEqualTo(c => c.OpensOn).When(c => c.OpensOn is not null, ApplyConditionTo.CurrentValidator).WithMessage("Den sidste dag ligger før den første.");
        RuleFor(c => c.Committee).FreeText(CsrRuleSet.CommitteeMaxLength);
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor reglerne kommer fra, fx »Udvalgsmøde 08.09.2026, punkt 5«.").FreeText(CsrRuleSet.SourceMaxLength);
        RuleFor(c => c.LeftOpen).FreeText(CsrRuleSet.OpenMaxLength);
        this.RequireWholeConfirmation(CsrRuleSet.VerifiedByMaxLength, "reglerne", clock);
    }
}
