using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>What people fill in about an order, whether it is new or changed.</summary>
public abstract record JobOrderInput
{
    public int EmployerId { get; init; }

    [Display(Name = "Ordrens overskrift")] public string? Title { get; init; }
    [Display(Name = "Stilling")] public string? Occupation { get; init; }
    [Display(Name = "Antal stillinger")] public int? Positions { get; init; }
    [Display(Name = "Hvad slags job?")] public JobOrderKind? Kind { get; init; }
    [Display(Name = "Timer om ugen")] public decimal? HoursAWeek { get; init; }
    [Display(Name = "Start")] public DateOnly? StartsOn { get; init; }
    [Display(Name = "Arbejdssted")] public int? ProductionUnitId { get; init; }
    [Display(Name = "Et andet sted")] public string? Place { get; init; }
    [Display(Name = "Krav og opgaver")] public string? Requirements { get; init; }
    [Display(Name = "Sprog")] public string? Languages { get; init; }
    [Display(Name = "Kørekort")] public DrivingLicence? Licence { get; init; }
    [Display(Name = "Hvad skal vi gøre?")] public JobOrderServices[] Services { get; init; } = [];
    [Display(Name = "Kontaktperson hos virksomheden")] public int? ContactPersonId { get; init; }
    [Display(Name = "Hvem har ordren?")] public int? OwnerId { get; init; }

    internal JobOrderContent Content()
    {
        var occupation = OccupationBook.Find(Occupation)!;

        return new()
        {
            Title = Texts.Clean(Title)!, OccupationCode = occupation.Code, Occupation = occupation.Title, Positions = Positions!.Value, Kind = Kind!.Value, HoursAWeek = HoursAWeek,
            StartsOn = StartsOn!.Value, Place = Texts.Clean(Place), Requirements = Texts.Clean(Requirements), Languages = Texts.Clean(Languages), Licence = Licence ?? DrivingLicence.None,
            Services = Services.Aggregate(JobOrderServices.None, (all, one) => all | one), ContactPersonId = ContactPersonId, OwnerId = OwnerId!.Value,
        };
    }

    /// <summary>Where the order belongs; refuses workplaces, people and colleagues that are not of this employer or this municipality.</summary>
    internal async Task<JobOrderPlace> PlaceAsync(CrmDbContext db, int? inquiryId, CancellationToken ct)
    {
        var employer = await db.Employers.Where(e => e.Id == EmployerId).Select(e => new { e.Id, Name = e.Alias == null ? e.Name : e.Name + " " + e.Alias }).SingleOrDefaultAsync(ct).OrNotFound();

        if (ProductionUnitId is { } unit && !await db.ProductionUnits.AnyAsync(u => u.Id == unit && u.EmployerId == EmployerId, ct))
        {
            throw Refused.At(nameof(ProductionUnitId), "Arbejdsstedet hører ikke til virksomheden.");
        }

        if (ContactPersonId is { } person && !await db.ContactPersons.AnyAsync(p => p.Id == person && p.EmployerId == EmployerId, ct))
        {
            throw Refused.At(nameof(ContactPersonId), "Kontaktpersonen hører ikke til virksomheden.");
        }

        if (!await db.ActiveStaff().AnyAsync(u => u.Id == OwnerId, ct))
        {
            throw Refused.At(nameof(OwnerId), "Vælg en kollega, der stadig er i kommunen.");
        }

        return new(db.Tenant, employer.Id, employer.Name, ProductionUnitId, inquiryId);
    }
}

internal sealed class JobOrderInputValidator : AbstractValidator<JobOrderInput>
{
    public JobOrderInputValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("Skriv en overskrift, fx »4 til nathold, lager«.").FreeText(JobOrder.TitleMaxLength);
        RuleFor(c => c.Occupation).Must(typed => OccupationBook.Find(typed) is not null).WithMessage("Vælg en stilling på listen. Skriv det første af navnet, fx »lager«.");
        RuleFor(c => c.Positions).NotNull().WithMessage("Skriv, hvor mange der skal bruges.").InclusiveBetween(1, JobOrder.MaxPositions).WithMessage($"Skriv et antal fra 1 til {JobOrder.MaxPositions}.");
        RuleFor(c => c.Kind).NotNull().WithMessage("Vælg, hvad slags job det er.").IsInEnum().WithMessage("Vælg på listen.");
        RuleFor(c => c.HoursAWeek).GreaterThan(0).LessThanOrEqualTo(JobOrder.MaxHoursAWeek).WithMessage($"Skriv et timetal mellem 0 og {JobOrder.MaxHoursAWeek}.");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Vælg den dag, jobbet begynder.");
        RuleFor(c => c.Place).FreeText(JobOrder.PlaceMaxLength);
        RuleFor(c => c.Requirements).FreeText(JobOrder.RequirementsMaxLength);
        RuleFor(c => c.Languages).FreeText(JobOrder.LanguagesMaxLength);
        RuleFor(c => c.Licence).IsInEnum().WithMessage("Vælg på listen.");
        RuleForEach(c => c.Services).Must(service => Enum.IsDefined(service)).WithMessage("Vælg på listen.");
        RuleFor(c => c.OwnerId).NotNull().WithMessage("Vælg, hvem der har ordren.");
    }
}
