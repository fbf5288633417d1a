using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Schemes;

/// <summary>What an administrator fills in about a rate.</summary>
public abstract record SchemeRateInput : IConfirmed
{
    public int SchemeId { get; init; }

    [Display(Name = "Hvad satsen hedder")] public string? Name { get; init; }
    [Display(Name = "Beløb")] public decimal? Amount { get; init; }
    [Display(Name = "Enhed")] public string? Unit { get; init; }
    [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    /// <summary>Two amounts of the same name from the same day would leave it open which one holds.</summary>
    internal static async Task RequireFreeDay(CrmDbContext db, SchemeRateInput input, int besides, CancellationToken ct)
    {
        var name = Texts.Clean(input.Name);

        if (await db.SchemeRates.AnyAsync(r => r.SchemeId == input.SchemeId && r.Name == name && r.ValidFrom == input.ValidFrom && r.Id != besides, ct))
        {
            throw Refused.At(nameof(ValidFrom), "Der er allerede en sats med det navn fra den dag. Ret den i stedet.");
        }
    }
}

internal sealed class SchemeRateInputValidator : AbstractValidator<SchemeRateInput>
{
    public SchemeRateInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Skriv, hvad satsen hedder, fx »Timetilskud«.").FreeText(SchemeRate.NameMaxLength);
        RuleFor(c => c.Amount).InclusiveBetween(0, 10_000_000).WithMessage("Skriv et beløb fra 0, eller lad feltet stå tomt, hvis satsen ikke kendes.");
        RuleFor(c => c.Unit).NotEmpty().WithMessage("Skriv enheden, fx »kr. pr. time«.").FreeText(SchemeRate.UnitMaxLength);
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, satsen gælder fra.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor satsen står, fx »Vejledning om satser 2027«.").FreeText(SchemeTerms.SourceMaxLength);
        this.RequireWholeConfirmation(SchemeTerms.VerifiedByMaxLength, "satsen", clock);
        RuleFor(c => c.VerifiedOn).Null().When(c => c.Amount is null).WithMessage("En sats uden beløb kan ikke bekræftes.");
    }
}
