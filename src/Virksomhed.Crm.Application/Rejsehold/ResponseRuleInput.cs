using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>What an administrator fills in about the promised response time.</summary>
public abstract record ResponseRuleInput : IConfirmed
{
    [Display(Name = "Gælder fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Svar inden for arbejdsdage")] public int? ContactWithin { get; init; } = 1;
    [Display(Name = "Besøg inden for arbejdsdage")] public int? VisitWithin { get; init; } = 2;
    [Display(Name = "Kommunen har også lukket")] public ClosedDays[] Closed { get; init; } = [];
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal ResponseTerms Terms() => new()
    {
        ValidFrom = ValidFrom!.Value,
        ContactWithin = ContactWithin!.Value,
        VisitWithin = VisitWithin!.Value,
        Closed = Closed.Aggregate(ClosedDays.None, (all, one) => all | one),
    };

    internal async Task RequireFreeDayAsync(CrmDbContext db, int besides, CancellationToken ct)
    {
        if (await db.ResponseRules.AnyAsync(rule => rule.ValidFrom == ValidFrom && rule.Id != besides, ct))
        {
            throw Refused.At(nameof(ValidFrom), "Der er allerede en regel, som gælder fra den dag. Ret den i stedet.");
        }
    }

    /// <summary>Saves the rule with its source, and counts the deadlines of what waits again.</summary>
    internal async Task SaveAsync(CrmDbContext db, ResponseRule rule, CancellationToken ct)
    {
        rule.Verify(Source!.Trim(), Texts.Clean(VerifiedBy), VerifiedOn);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        var rules = await db.ResponseRules.ToListAsync(ct);
        var waiting = await db.Dispatches.Where(d => d.State == DispatchState.Requested || d.State == DispatchState.Planned).ToListAsync(ct);
        waiting.ForEach(dispatch => dispatch.Promise(rules));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

internal sealed class ResponseRuleInputValidator : AbstractValidator<ResponseRuleInput>
{
    public ResponseRuleInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, reglen gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.VisitWithin).NotNull().WithMessage("Skriv et antal arbejdsdage.").InclusiveBetween(1, ResponseRule.MaxDays).WithMessage($"Skriv et antal fra 1 til {ResponseRule.MaxDays}.");
        RuleFor(c => c.ContactWithin).NotNull().WithMessage("Skriv et antal arbejdsdage, 0 for samme dag.").GreaterThanOrEqualTo(0).WithMessage("Skriv 0 eller flere.")
            .Must((c, days) => days is null || c.VisitWithin is null || days <= c.VisitWithin).WithMessage("Svaret kan ikke loves senere end besøget.");
        RuleForEach(c => c.Closed).Must(day => Enum.IsDefined(day) && day != ClosedDays.None).WithMessage("Vælg dagene på listen.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor løftet er givet, fx »Udvalgsmøde 12.03.2026, punkt 4«.").FreeText(ResponseRule.SourceMaxLength);
        this.RequireWholeConfirmation(ResponseRule.VerifiedByMaxLength, "reglen", clock);
    }
}
