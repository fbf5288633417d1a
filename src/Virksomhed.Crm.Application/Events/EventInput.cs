using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.FollowUps;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>What people fill in about an event.</summary>
public abstract record EventInput
{
    [Display(Name = "Slags")] public EventKind? Kind { get; init; }
    [Display(Name = "Titel")] public string? Title { get; init; }
    [Display(Name = "Dato")] public DateOnly? HeldOn { get; init; }
    [Display(Name = "Begynder kl.")] public TimeOnly? StartsAt { get; init; }
    [Display(Name = "Slutter kl.")] public TimeOnly? EndsAt { get; init; }
    [Display(Name = "Sted")] public string? Place { get; init; }
    [Display(Name = "Antal pladser")] public int? Capacity { get; init; }
    [Display(Name = "Beskrivelse")] public string? Description { get; init; }
    [Display(Name = "Ansvarlig")] public int? ResponsibleId { get; init; }

    internal EventContent Content() => new()
    {
        Kind = Kind!.Value,
        Title = Texts.Clean(Title)!,
        HeldOn = HeldOn!.Value,
        StartsAt = StartsAt!.Value,
        EndsAt = EndsAt!.Value,
        Place = Texts.Clean(Place)!,
        Capacity = Capacity!.Value,
        Description = Texts.Clean(Description),
        ResponsibleId = ResponsibleId!.Value,
    };
}

internal sealed class EventInputValidator : AbstractValidator<EventInput>
{
    public EventInputValidator(CrmDbContext db)
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Vælg, hvilken slags arrangement det er.").IsInEnum();
        RuleFor(c => c.Title).NotEmpty().WithMessage("Skriv arrangementets titel.").FreeText(Event.TitleMaxLength);
        RuleFor(c => c.HeldOn).NotNull().WithMessage("Angiv datoen.").InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.StartsAt).NotNull().WithMessage("Angiv, hvornår det begynder.");
        RuleFor(c => c.EndsAt).NotNull().WithMessage("Angiv, hvornår det slutter.");
        RuleFor(c => c.EndsAt).GreaterThan(c => c.StartsAt).When(c => c.StartsAt is not null).WithMessage("Arrangementet skal slutte efter, at det begynder.");
        RuleFor(c => c.Place).NotEmpty().WithMessage("Skriv, hvor det holdes.").FreeText(Event.PlaceMaxLength);
        RuleFor(c => c.Capacity).NotNull().WithMessage("Skriv antal pladser.").InclusiveBetween(1, Event.MaxCapacity).WithMessage($"Skriv et antal fra 1 til {Event.MaxCapacity}.");
        RuleFor(c => c.Description).FreeText(Event.DescriptionMaxLength);
        RuleFor(c => c.ResponsibleId).ActiveStaff(db);
    }
}
