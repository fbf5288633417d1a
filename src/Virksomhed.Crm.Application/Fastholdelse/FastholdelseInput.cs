using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>What people fill in about a case, when it is opened and when it is put right. No field asks who is ill, or with what.</summary>
public abstract record FastholdelseInput
{
    public int EmployerId { get; init; }

    [Display(Name = "Arbejdssted")] public int? ProductionUnitId { get; init; }
    [Display(Name = "Henvendelsen kom den")] public DateOnly? OpenedOn { get; init; }
    [Display(Name = "Hvem henvendte sig?")] public AskedBy? AskedBy { get; init; }
    [Display(Name = "Hvordan?")] public AskedThrough? AskedThrough { get; init; }
    [Display(Name = "Første sygedag")] public DateOnly? FirstSickDay { get; init; }
    [Display(Name = "Endnu ikke sygemeldt")] public bool NotSickYet { get; init; }
    [Display(Name = "Ventes fraværet at vare over 8 uger?")] public LongLeave? LongLeave { get; init; }
    [Display(Name = "Sagsnummer i et andet system")] public string? Reference { get; init; }

    internal FastholdelseContent Content() => new()
    {
        OpenedOn = OpenedOn!.Value,
        AskedBy = AskedBy!.Value,
        AskedThrough = AskedThrough!.Value,
        FirstSickDay = FirstSickDay,
        LongLeave = LongLeave!.Value,
    };

    internal Task<ProductionUnit> UnitAsync(CrmDbContext db, CancellationToken ct) =>
        db.ProductionUnits.SingleOrDefaultAsync(unit => unit.Id == ProductionUnitId && unit.EmployerId == EmployerId, ct).OrNotFound();
}

internal sealed class FastholdelseInputValidator : AbstractValidator<FastholdelseInput>
{
    public FastholdelseInputValidator(TimeProvider clock)
    {
        RuleFor(c => c.ProductionUnitId).NotNull().WithMessage("Vælg arbejdssted.");
        RuleFor(c => c.OpenedOn).DoneOn(clock.Today);
        RuleFor(c => c.AskedBy).NotNull().WithMessage("Vælg, hvem der henvendte sig.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.AskedThrough).NotNull().WithMessage("Vælg, hvordan henvendelsen kom.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.FirstSickDay).NotNull().When(c => !c.NotSickYet).WithMessage("Angiv første sygedag, eller sæt kryds ved »Endnu ikke sygemeldt«.");
        RuleFor(c => c.FirstSickDay).Null().When(c => c.NotSickYet).WithMessage("Lad dagen stå tom, når ingen er sygemeldt endnu.");
        RuleFor(c => c.FirstSickDay).Must(day => day is null || day <= clock.Today()).WithMessage("Første sygedag kan ikke ligge i fremtiden.");
        RuleFor(c => c.FirstSickDay).GreaterThanOrEqualTo(new DateOnly(2010, 1, 1)).WithMessage("Angiv en dag efter år 2010.");
        RuleFor(c => c.LongLeave).NotNull().WithMessage("Vælg ja, nej eller ved ikke.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.Reference).FreeText(Fastholdelsessag.ReferenceMaxLength);
    }
}
