using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>What people fill in about a contact, when it is logged and when it is put right.</summary>
public abstract record ContactInput
{
    [Display(Name = "Arbejdssted")]
    public int? ProductionUnitId { get; init; }

    [Display(Name = "Hvordan?")]
    public ContactForm? Form { get; init; } = ContactForm.Visit;

    [Display(Name = "Dato")]
    public DateOnly? HeldOn { get; init; }

    [Display(Name = "Klokken")]
    public TimeOnly? StartsAt { get; init; }

    [Display(Name = "Varighed i minutter")]
    public int? Minutes { get; init; }

    [Display(Name = "Hvem tog initiativet?")]
    public ContactDirection Direction { get; init; }

    [Display(Name = "Hvem talte du med?")]
    public int[] ContactPersonIds { get; init; } = [];

    [Display(Name = "Hvad handlede det om?")]
    public Purposes[] Purposes { get; init; } = [];

    [Display(Name = "Note")]
    public string? Note { get; init; }

    [Display(Name = "Kolleger, der var med")]
    public int[] ColleagueIds { get; init; } = [];

    [Display(Name = "Partner, der var med")]
    public int? PartnerId { get; init; }

    [Display(Name = "Hvorfor måtte I kontakte virksomheden?")]
    public ContactBasis? Basis { get; init; }

    [Display(Name = "Hvem gav samtykke og hvornår, eller hvilken hjemmel")]
    public string? BasisDetail { get; init; }

    [Display(Name = "Stillinger nu")]
    public int? HiringNow { get; init; }

    [Display(Name = "Flere inden for 6 måneder")]
    public int? HiringLater { get; init; }

    [Display(Name = "Mest inden for")]
    public string? HiringOccupation { get; init; }

    internal bool TellsHiring => HiringNow is not null || HiringLater is not null || Texts.Clean(HiringOccupation) is not null;

    internal ContactContent Content() => new()
    {
        HeldOn = HeldOn!.Value,
        StartsAt = StartsAt,
        Minutes = Minutes,
        Form = Form!.Value,
        Direction = Direction,
        Purposes = Purposes.Aggregate(Domain.Contacts.Purposes.None, (all, one) => all | one),
        Note = Texts.Clean(Note),
        PartnerId = PartnerId,
        Basis = Basis,
        BasisDetail = Texts.Clean(BasisDetail),
        Hiring = HiringNow is { } now && HiringLater is { } later ? new(now, later, OccupationBook.Find(HiringOccupation)?.Title) : null,
    };
}

internal sealed class ContactInputValidator : AbstractValidator<ContactInput>
{
    public ContactInputValidator()
    {
        RuleFor(c => c.ProductionUnitId).NotNull().WithMessage("Vælg, hvilket arbejdssted kontakten gjaldt.");
        RuleFor(c => c.Form).NotNull().WithMessage("Vælg, hvordan kontakten foregik.").IsInEnum();
        RuleFor(c => c.HeldOn).NotNull().WithMessage("Angiv datoen for kontakten.");
        RuleFor(c => c.Minutes).InclusiveBetween(1, Contact.MaxMinutes).WithMessage($"Varigheden skal være mellem 1 og {Contact.MaxMinutes} minutter.");
        RuleFor(c => c.Purposes).NotEmpty().WithMessage("Vælg mindst ét formål.");
        RuleForEach(c => c.Purposes).Must(purpose => Enum.IsDefined(purpose)).WithMessage("Vælg formålene på listen.");
        RuleFor(c => c.ContactPersonIds.Length).LessThanOrEqualTo(20).OverridePropertyName(nameof(ContactInput.ContactPersonIds)).WithMessage("Vælg højst 20 personer.");
        RuleFor(c => c.ColleagueIds.Length).LessThanOrEqualTo(20).OverridePropertyName(nameof(ContactInput.ColleagueIds)).WithMessage("Vælg højst 20 kolleger.");
        RuleFor(c => c.Note).FreeText(Contact.NoteMaxLength);
        RuleFor(c => c.BasisDetail).FreeText(Contact.BasisDetailMaxLength);
        RuleFor(c => c.HiringNow).Positions();
        RuleFor(c => c.HiringLater).Positions();
        RuleFor(c => c.HiringOccupation).Must(typed => Texts.Clean(typed) is null || OccupationBook.Find(typed) is not null)
            .WithMessage("Vælg en stilling på listen, eller lad feltet stå tomt.");
    }
}

internal static class HiringRules
{
    /// <summary>Both numbers are told, or neither: an empty field would look like no need at all.</summary>
    public static void Positions(this IRuleBuilderInitial<ContactInput, int?> rule) => rule
        .Must((contact, number) => number is not null || !contact.TellsHiring).WithMessage("Skriv 0, hvis virksomheden ikke skal bruge nogen.")
        .InclusiveBetween(0, HiringNeed.Most).WithMessage($"Skriv et antal stillinger mellem 0 og {HiringNeed.Most}.");
}
