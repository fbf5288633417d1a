using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What people fill in about an agreement, when it is recorded and when it is put right.</summary>
public abstract record AgreementInput
{
    public int EmployerId { get; init; }

    [Display(Name = "Arbejdssted")] public int? ProductionUnitId { get; init; }
    [Display(Name = "Ordning")] public int? SchemeId { get; init; }
    [Display(Name = "Start")] public DateOnly? StartsOn { get; init; }
    [Display(Name = "Slut")] public DateOnly? EndsOn { get; init; }
    [Display(Name = "Timer om ugen")] public decimal? HoursAWeek { get; init; }
    [Display(Name = "Fagområde")] public string? Field { get; init; }
    [Display(Name = "VITAS-sagsnummer")] public string? VitasNumber { get; init; }
    [Display(Name = "Link til sagen i VITAS")] public string? VitasLink { get; init; }
    [Display(Name = "Næste tjek")] public DateOnly? NextCheckOn { get; init; }
    [Display(Name = "Egen reference")] public string? OwnReference { get; init; }
    [Display(Name = "Ansvarlig")] public int? ResponsibleId { get; init; }

    /// <summary>What the employer says now; the register's number stays beside it.</summary>
    [Display(Name = "Ordinært ansatte på arbejdsstedet")] public decimal? Employees { get; init; }

    [Display(Name = "Hvorfor laves aftalen alligevel?")] public string? RatioReason { get; init; }

    internal AgreementContent Content() => new()
    {
        StartsOn = StartsOn!.Value,
        EndsOn = EndsOn,
        HoursAWeek = HoursAWeek,
        Field = Texts.Clean(Field),
        VitasNumber = Texts.Clean(VitasNumber),
        VitasLink = WebAddress.Link(VitasLink),
        NextCheckOn = NextCheckOn,
        OwnReference = Texts.Clean(OwnReference),
    };
}

internal sealed class AgreementInputValidator : AbstractValidator<AgreementInput>
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    public AgreementInputValidator()
    {
        RuleFor(c => c.ProductionUnitId).NotNull().WithMessage("Vælg arbejdsstedet.");
        RuleFor(c => c.SchemeId).NotNull().WithMessage("Vælg ordningen.");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Angiv aftalens første dag.").InclusiveBetween(Earliest, Latest).WithMessage("Angiv en dag efter år 2000.");
        RuleFor(c => c.EndsOn).GreaterThanOrEqualTo(c => c.StartsOn).WithMessage("Slutdatoen ligger før startdatoen.").LessThanOrEqualTo(Latest).WithMessage("Slutdatoen ligger for langt ude i fremtiden.");
        RuleFor(c => c.HoursAWeek).Hours();
        RuleFor(c => c.Field).FreeText(Agreement.FieldMaxLength);
        RuleFor(c => c.VitasNumber).FreeText(Agreement.VitasNumberMaxLength);
        RuleFor(c => c.VitasLink).Website();
        RuleFor(c => c.OwnReference).FreeText(Agreement.OwnReferenceMaxLength);
        RuleFor(c => c.Employees).InclusiveBetween(0, StaffCount.Most).WithMessage("Skriv et antal fra 0.");
        RuleFor(c => c.RatioReason).FreeText(Agreement.ReasonMaxLength);
    }
}

internal static class HoursRule
{
    public static IRuleBuilderOptions<T, decimal?> Hours<T>(this IRuleBuilder<T, decimal?> rule) => rule
        .GreaterThan(0).WithMessage($"Skriv et timetal mellem 0 og {Agreement.MaxHoursAWeek}.")
        .LessThanOrEqualTo(Agreement.MaxHoursAWeek).WithMessage($"Skriv et timetal mellem 0 og {Agreement.MaxHoursAWeek}.");
}
