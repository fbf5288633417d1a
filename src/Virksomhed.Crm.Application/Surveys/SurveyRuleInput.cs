using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>What an administrator fills in about how employers are asked.</summary>
public abstract record SurveyRuleInput : IConfirmed
{
    [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Send spørgeskemaer")] public bool IsOn { get; init; }
    [Display(Name = "Dage mellem to spørgeskemaer")] public int? DaysBetween { get; init; } = 90;
    [Display(Name = "Påmind efter dage")] public int? RemindAfterDays { get; init; } = 7;
    [Display(Name = "Åbent i dage")] public int? DaysOpen { get; init; } = 21;
    [Display(Name = "Høj tilfredshed fra")] public decimal? HighFrom { get; init; } = 4;
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal SurveyTerms Terms() => new()
    {
        ValidFrom = ValidFrom!.Value, IsOn = IsOn, DaysBetween = DaysBetween!.Value, RemindAfterDays = RemindAfterDays!.Value, DaysOpen = DaysOpen!.Value, HighFrom = HighFrom!.Value,
    };

    internal async Task RequireFreeDayAsync(CrmDbContext db, int besides, CancellationToken ct)
    {
        if (await db.SurveyRules.AnyAsync(rule => rule.ValidFrom == ValidFrom && rule.Id != besides, ct))
        {
            throw Refused.At(nameof(ValidFrom), "Der er allerede en regel, som gælder fra den dag. Ret den i stedet.");
        }
    }

    internal void Confirm(SurveyRule rule) => rule.Verify(Source!.Trim(), Texts.Clean(VerifiedBy), VerifiedOn);
}

internal sealed class SurveyRuleInputValidator : AbstractValidator<SurveyRuleInput>
{
    public SurveyRuleInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, reglen gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.DaysBetween).NotNull().WithMessage("Skriv et antal dage.").InclusiveBetween(1, SurveyRule.MaxDaysBetween).WithMessage($"Skriv et antal fra 1 til {SurveyRule.MaxDaysBetween}.");
        RuleFor(c => c.DaysOpen).NotNull().WithMessage("Skriv et antal dage.").InclusiveBetween(2, SurveyRule.MaxDaysOpen).WithMessage($"Skriv et antal fra 2 til {SurveyRule.MaxDaysOpen}.");
        RuleFor(c => c.RemindAfterDays).NotNull().WithMessage("Skriv et antal dage.").GreaterThanOrEqualTo(1).WithMessage("Skriv 1 eller flere.")
            .Must((c, days) => days is null || c.DaysOpen is null || days < c.DaysOpen).WithMessage("Påmindelsen skal komme, mens spørgeskemaet er åbent.");
        RuleFor(c => c.HighFrom).NotNull().WithMessage("Skriv et tal fra 1 til 5.").InclusiveBetween(SurveyAnswer.Lowest, SurveyAnswer.Highest).WithMessage("Skriv et tal fra 1 til 5.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor det er besluttet, fx »Udvalgsmøde 12.03.2026, punkt 4«.").FreeText(SurveyRule.SourceMaxLength);
        this.RequireWholeConfirmation(SurveyRule.VerifiedByMaxLength, "reglen", clock);
    }
}
