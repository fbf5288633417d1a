using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What an administrator fills in about the ratio rule.</summary>
public abstract record RatioRuleInput : IConfirmed
{
    [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Ansatte tælles som")] public CountingUnit CountingUnit { get; init; } = CountingUnit.FullTimePersons;
    [Display(Name = "Pladser, der altid er")] public int? Minimum { get; init; } = 1;
    [Display(Name = "Ansatte pr. plads")] public int? EmployeesPerPlace { get; init; } = 5;
    [Display(Name = "Op til antal ansatte")] public int? Threshold { get; init; } = 50;
    [Display(Name = "Ansatte pr. plads derover")] public int? EmployeesPerPlaceAbove { get; init; } = 10;
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal void WriteTo(RatioRule rule)
    {
        rule.Change(ValidFrom!.Value, CountingUnit, Minimum!.Value, EmployeesPerPlace!.Value, Threshold!.Value, EmployeesPerPlaceAbove!.Value);
        rule.Verify(Source!.Trim(), Texts.Clean(VerifiedBy), VerifiedOn);
    }

    internal static async Task RequireFreeDay(CrmDbContext db, DateOnly day, int besides, CancellationToken ct)
    {
        if (await db.RatioRules.AnyAsync(rule => rule.ValidFrom == day && rule.Id != besides, ct))
        {
            throw Refused.At(nameof(ValidFrom), "Der er allerede en regel, som gælder fra den dag. Ret den i stedet.");
        }
    }
}

internal sealed class RatioRuleInputValidator : AbstractValidator<RatioRuleInput>
{
    public RatioRuleInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, reglen gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.CountingUnit).IsInEnum().WithMessage("Vælg, hvad der tælles.");
        RuleFor(c => c.Minimum).NotNull().WithMessage("Skriv et antal fra 0 til 100.").InclusiveBetween(0, 100).WithMessage("Skriv et antal fra 0 til 100.");
        RuleFor(c => c.EmployeesPerPlace).NotNull().WithMessage("Skriv et antal fra 1 til 100.").InclusiveBetween(1, 100).WithMessage("Skriv et antal fra 1 til 100.");
        RuleFor(c => c.Threshold).NotNull().WithMessage("Skriv et antal fra 0 til 10.000.").InclusiveBetween(0, 10_000).WithMessage("Skriv et antal fra 0 til 10.000.");
        RuleFor(c => c.EmployeesPerPlaceAbove).NotNull().WithMessage("Skriv et antal fra 1 til 100.").InclusiveBetween(1, 100).WithMessage("Skriv et antal fra 1 til 100.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor reglen står.").FreeText(RatioRule.SourceMaxLength);
        this.RequireWholeConfirmation(RatioRule.VerifiedByMaxLength, "reglen", clock);
    }
}
