using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>What people fill in when an employer asks for the rejsehold. No field asks who is ill, or with what.</summary>
public abstract record DispatchInput
{
    public int EmployerId { get; init; }

    [Display(Name = "Arbejdssted")] public int? ProductionUnitId { get; init; }
    [Display(Name = "Hvorfor?")] public DispatchReason? Reason { get; init; }
    [Display(Name = "Hvor meget haster det?")] public DispatchUrgency? Urgency { get; init; }
    [Display(Name = "Hvem henvendte sig?")] public int? ContactPersonId { get; init; }
    [Display(Name = "Personens rolle")] public string? AskedByRole { get; init; }
    [Display(Name = "Mødested")] public string? Place { get; init; }
    [Display(Name = "Ønsket dag")] public DateOnly? WishedOn { get; init; }
    [Display(Name = "Ønsket tid")] public DayPart WishedPart { get; init; }
    [Display(Name = "Fastholdelsessag")] public int? FastholdelsessagId { get; init; }

    internal DispatchContent Content() => new()
    {
        Reason = Reason!.Value,
        Urgency = Urgency!.Value,
        Place = Texts.Clean(Place),
        WishedOn = WishedOn,
        WishedPart = WishedPart,
        ContactPersonId = ContactPersonId,
        AskedByRole = Texts.Clean(AskedByRole),
        FastholdelsessagId = FastholdelsessagId,
    };

    /// <summary>The workplace; refuses people and cases that are not this employer's or that the reader may not know of.</summary>
    /// <param name="known">The case that the dispatch is linked to already: an editor who is not on it leaves it as it is.</param>
    internal async Task<ProductionUnit> UnitAsync(CrmDbContext db, int? known, CancellationToken ct)
    {
        var unit = await db.ProductionUnits.SingleOrDefaultAsync(u => u.Id == ProductionUnitId && u.EmployerId == EmployerId, ct).OrNotFound();

        if (ContactPersonId is { } person && !await db.ContactPersons.AnyAsync(p => p.Id == person && p.EmployerId == EmployerId, ct))
        {
            throw Refused.At(nameof(ContactPersonId), "Kontaktpersonen hører ikke til virksomheden.");
        }

        if (FastholdelsessagId is { } sag && sag != known && !await db.OwnCases().AnyAsync(s => s.Id == sag && s.EmployerId == EmployerId, ct))
        {
            throw Refused.At(nameof(FastholdelsessagId), "Vælg en af dine egne sager hos virksomheden.");
        }

        return unit;
    }
}

internal sealed class DispatchInputValidator : AbstractValidator<DispatchInput>
{
    public DispatchInputValidator()
    {
        RuleFor(c => c.ProductionUnitId).NotNull().WithMessage("Vælg arbejdssted.");
        RuleFor(c => c.Reason).NotNull().WithMessage("Vælg, hvorfor virksomheden henvendte sig.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.Urgency).NotNull().WithMessage("Vælg, hvor meget det haster.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.AskedByRole).FreeText(Dispatch.RoleMaxLength);
        RuleFor(c => c.AskedByRole).NotEmpty().When(c => c.ContactPersonId is null).WithMessage("Vælg en kontaktperson, eller skriv personens rolle, fx »HR-chef«.");
        RuleFor(c => c.Place).FreeText(Dispatch.PlaceMaxLength);
        RuleFor(c => c.WishedOn).LessThan(new DateOnly(2100, 1, 1)).WithMessage("Vælg en dag, der kommer.");
        RuleFor(c => c.WishedPart).IsInEnum().WithMessage("Vælg på listen.");
    }
}
