using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
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
    }
}
