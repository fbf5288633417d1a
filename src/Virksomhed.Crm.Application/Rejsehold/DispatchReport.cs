using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Fastholdelse;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>Something promised at the visit; a line without a text is left out.</summary>
public sealed record PromiseLine
{
    [Display(Name = "Hvad skal der ske?")] public string? Text { get; init; }
    [Display(Name = "Senest")] public DateOnly? DueOn { get; init; }
}

/// <summary>What people fill in after a visit: it becomes a contact, follow-ups and the state of the dispatch in one go.</summary>
public abstract record DispatchReport : ICaseText
{
    public const int Lines = 3;
    public const int NoteMaxLength = 500;

    public int Id { get; init; }
    public int EmployerId { get; init; }

    /// <summary>Made with the form, so that the same form sent twice, or again after a fault, reports once.</summary>
    public Guid FormKey { get; init; }

    [Display(Name = "Hvornår var I der?")] public DateOnly? HeldOn { get; init; }
    [Display(Name = "Hvordan?")] public ContactForm? Form { get; init; } = ContactForm.Visit;
    [Display(Name = "Varighed i minutter")] public int? Minutes { get; init; }
    [Display(Name = "Hvem talte du med?")] public int[] ContactPersonIds { get; init; } = [];
    [Display(Name = "Navn")] public string? NewPersonName { get; init; }
    [Display(Name = "Rolle")] public string? NewPersonRole { get; init; }
    [Display(Name = "Kort notat")] public string? Note { get; init; }
    [Display(Name = "Jeg har set efter: Teksten nævner ingen person og ingen sygdom")] public bool Checked { get; init; }
    [Display(Name = "Hvad kom der ud af det?")] public DispatchOutcome? Outcome { get; init; }
    [Display(Name = "Det er aftalt")] public PromiseLine[] Promises { get; init; } = [];

    internal IEnumerable<PromiseLine> Promised => Promises.Where(line => Texts.Clean(line.Text) is not null);

    /// <summary>The visit as a contact; the employer asked for it, which is the basis where it is reklamebeskyttet.</summary>
    internal LogContact.Command Contact(Dispatch dispatch) => new()
    {
        EmployerId = dispatch.EmployerId,
        ProductionUnitId = dispatch.ProductionUnitId,
        FormKey = FormKey,
        HeldOn = HeldOn,
        StartsAt = HeldOn == dispatch.Day && dispatch.FromHour is { } hour ? new TimeOnly(hour, 0) : null,
        Minutes = Minutes,
        Form = Form,
        Direction = ContactDirection.FromThem,
        ContactPersonIds = ContactPersonIds,
        NewPersonName = NewPersonName,
        NewPersonRole = NewPersonRole,
        Purposes = [Purposes.Fastholdelse],
        Note = Note,
        Basis = ContactBasis.TheyAsked,
    };
}

internal abstract class DispatchReportValidator<T> : AbstractValidator<T> where T : DispatchReport
{
    protected DispatchReportValidator(TimeProvider clock)
    {
        RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        RuleFor(c => c.HeldOn).DoneOn(clock.Today);
        RuleFor(c => c.Form).Must(form => form is ContactForm.Visit or ContactForm.Video).WithMessage("Vælg, om I mødtes på stedet eller på video.");
        RuleFor(c => c.Minutes).InclusiveBetween(1, Domain.Contacts.Contact.MaxMinutes).WithMessage($"Varigheden skal være mellem 1 og {Domain.Contacts.Contact.MaxMinutes} minutter.");
        RuleFor(c => c.ContactPersonIds.Length).LessThanOrEqualTo(20).OverridePropertyName(nameof(DispatchReport.ContactPersonIds)).WithMessage("Vælg højst 20 personer.");
        RuleFor(c => c.NewPersonName).FreeText(ContactPerson.NameMaxLength);
        RuleFor(c => c.NewPersonName).NotEmpty().When(c => Texts.Clean(c.NewPersonRole) is not null).WithMessage("Skriv personens navn.");
        RuleFor(c => c.NewPersonRole).FreeText(ContactPerson.RoleMaxLength);
        RuleFor(c => c.Outcome).NotNull().WithMessage("Vælg, hvad der kom ud af besøget.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.Promises.Length).LessThanOrEqualTo(DispatchReport.Lines).OverridePropertyName(nameof(DispatchReport.Promises)).WithMessage($"Skriv højst {DispatchReport.Lines} aftaler.");
        RuleForEach(c => c.Promises).ChildRules(line =>
        {
            line.RuleFor(l => l.Text).FreeText(FollowUp.TextMaxLength);
            line.RuleFor(l => l.Text).NotEmpty().When(l => l.DueOn is not null).WithMessage("Skriv, hvad der skal ske.");
            line.RuleFor(l => l.DueOn).NotNull().When(l => Texts.Clean(l.Text) is not null).WithMessage("Angiv, hvornår det skal ske.");
            line.RuleFor(l => l.DueOn).Must(day => day is null || (day >= clock.Today() && day <= clock.Today().AddYears(5))).WithMessage("Vælg en dag fra i dag og højst fem år frem.");
        });
        this.CaseText(DispatchReport.NoteMaxLength);
    }
}
