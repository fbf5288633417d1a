using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>What an administrator fills in about the rules of the subsidy.</summary>
public abstract record VoksenlaerlingRuleInput : IConfirmed
{
    [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Mindste alder")] public int? MinimumAge { get; init; }
    [Display(Name = "Ansøgningsfrist i måneder efter aftalens start")] public int? ApplicationMonths { get; init; }
    [Display(Name = "Sats for ledige, kroner i timen")] public int? UnemployedRate { get; init; }
    [Display(Name = "Sats for ufaglærte i job, kroner i timen")] public int? UnskilledRate { get; init; }
    [Display(Name = "Tilskud til ufaglærte i job i højst antal måneder")] public int? UnskilledMonths { get; init; }
    [Display(Name = "Voksenelevløn udelukker tilskud")] public bool VoksenelevloenShutsOut { get; init; } = true;
    [Display(Name = "Hjemmel")] public string? LegalBasis { get; init; }
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal VoksenlaerlingTerms Terms() => new()
    {
        ValidFrom = ValidFrom!.Value,
        MinimumAge = MinimumAge!.Value,
        ApplicationMonths = ApplicationMonths!.Value,
        UnemployedRate = UnemployedRate,
        UnskilledRate = UnskilledRate,
        UnskilledMonths = UnskilledMonths,
        VoksenelevloenShutsOut = VoksenelevloenShutsOut,
        LegalBasis = LegalBasis!.Trim(),
    };

    /// <summary>Two rules that begin on the same day would leave it open which one holds.</summary>
    internal async Task RequireFreeDay(CrmDbContext db, int besides, CancellationToken ct)
    {
        if (await db.VoksenlaerlingRules.AnyAsync(rule => rule.ValidFrom == ValidFrom && rule.Id != besides, ct))
        {
            throw Refused.At(nameof(ValidFrom), "Der er allerede en regel, som gælder fra den dag. Ret den i stedet.");
        }
    }
}

internal sealed class VoksenlaerlingRuleInputValidator : AbstractValidator<VoksenlaerlingRuleInput>
{
    public VoksenlaerlingRuleInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, reglen gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.MinimumAge).NotNull().WithMessage("Skriv den mindste alder.").InclusiveBetween(18, 60).WithMessage("Skriv en alder fra 18 til 60.");
        RuleFor(c => c.ApplicationMonths).NotNull().WithMessage("Skriv antal måneder.").InclusiveBetween(0, 24).WithMessage("Skriv et antal måneder fra 0 til 24.");
        RuleFor(c => c.UnemployedRate).InclusiveBetween(1, 1000).WithMessage("Skriv en sats fra 1 til 1.000 kr., eller lad feltet stå tomt.");
        RuleFor(c => c.UnskilledRate).InclusiveBetween(1, 1000).WithMessage("Skriv en sats fra 1 til 1.000 kr., eller lad feltet stå tomt.");
        RuleFor(c => c.UnskilledMonths).InclusiveBetween(1, 84).WithMessage("Skriv et antal måneder fra 1 til 84, eller lad feltet stå tomt.");
        RuleFor(c => c.LegalBasis).NotEmpty().WithMessage("Skriv lovens paragraffer, fx »LAB §§ 154-160«.").FreeText(VoksenlaerlingRule.LegalBasisMaxLength);
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor reglen er læst, og hvornår.").FreeText(VoksenlaerlingRule.SourceMaxLength);
        this.RequireWholeConfirmation(VoksenlaerlingRule.VerifiedByMaxLength, "reglen", clock);
    }
}
