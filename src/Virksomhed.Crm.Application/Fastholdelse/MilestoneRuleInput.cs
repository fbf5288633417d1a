using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>What an administrator fills in about a milestone.</summary>
public abstract record MilestoneRuleInput : IConfirmed
{
    [Display(Name = "Milepæl")] public Milestone? Milestone { get; init; }
    [Display(Name = "Gælder frister fra")] public DateOnly? ValidFrom { get; init; }
    [Display(Name = "Uger efter første sygedag")] public int? Weeks { get; init; }
    [Display(Name = "Er milepælen frivillig?")] public bool? IsVoluntary { get; init; }
    [Display(Name = "Hvem gør hvad?")] public string? What { get; init; }
    [Display(Name = "Hjemmel")] public string? LegalBasis { get; init; }
    [Display(Name = "Kilde")] public string? Source { get; init; }
    [Display(Name = "Bekræftet af")] public string? VerifiedBy { get; init; }
    [Display(Name = "Bekræftet den")] public DateOnly? VerifiedOn { get; init; }

    internal MilestoneTerms Terms() => new()
    {
        Milestone = Milestone!.Value,
        ValidFrom = ValidFrom!.Value,
        Weeks = Weeks!.Value,
        IsVoluntary = IsVoluntary!.Value,
        What = What!.Trim(),
        LegalBasis = LegalBasis!.Trim(),
    };

    /// <summary>Saves a new or changed rule, and finds the next deadline of every open case anew.</summary>
    internal async Task SaveAsync(CrmDbContext db, MilestoneRule rule, CancellationToken ct)
    {
        if (await db.MilestoneRules.AnyAsync(r => r.Milestone == Milestone && r.ValidFrom == ValidFrom && r.Id != rule.Id, ct))
        {
            throw Refused.At(nameof(ValidFrom), "Der er allerede en regel for milepælen, som gælder fra den dag. Ret den i stedet.");
        }

        rule.Verify(Source!.Trim(), Texts.Clean(VerifiedBy), VerifiedOn);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        var rules = await db.MilestoneRules.ToListAsync(ct);
        var open = await db.Fastholdelsessager.Include(sag => sag.Marks).Where(sag => sag.ClosedOn == null && sag.FirstSickDay != null).ToListAsync(ct);
        open.ForEach(sag => sag.MeetDeadline(rules));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

internal sealed class MilestoneRuleInputValidator : AbstractValidator<MilestoneRuleInput>
{
    public MilestoneRuleInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.Milestone).NotNull().WithMessage("Vælg milepæl.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.ValidFrom).NotNull().WithMessage("Angiv den dag, reglen gælder fra.")
            .InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.Weeks).NotNull().WithMessage("Skriv et antal uger.").InclusiveBetween(1, MilestoneRule.MaxWeeks).WithMessage($"Skriv et antal uger fra 1 til {MilestoneRule.MaxWeeks}.");
        RuleFor(c => c.IsVoluntary).NotNull().WithMessage("Vælg ja eller nej.");
        RuleFor(c => c.What).NotEmpty().WithMessage("Skriv, hvem der gør hvad.").FreeText(MilestoneRule.WhatMaxLength);
        RuleFor(c => c.LegalBasis).NotEmpty().WithMessage("Skriv lov og paragraf.").FreeText(MilestoneRule.LegalBasisMaxLength);
        RuleFor(c => c.Source).NotEmpty().WithMessage("Skriv, hvor reglen er læst.").FreeText(MilestoneRule.SourceMaxLength);
        this.RequireWholeConfirmation(MilestoneRule.VerifiedByMaxLength, "reglen", clock);
    }
}
