using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>What has been said about an agreement; whether it runs today also depends on its days, see <see cref="AgreementPhase"/>.</summary>
public enum AgreementStatus
{
    [Display(Name = "Aftalt")] Agreed,
    [Display(Name = "Afsluttet")] Ended,
    [Display(Name = "Afbrudt")] BrokenOff,
    [Display(Name = "Annulleret")] Cancelled,
}

/// <summary>Where an agreement stands on a day.</summary>
public enum AgreementPhase
{
    [Display(Name = "Kommende")] Coming,
    [Display(Name = "Løbende")] Running,
    [Display(Name = "Udløbet, ikke afsluttet")] Overdue,
    [Display(Name = "Afsluttet")] Ended,
    [Display(Name = "Afbrudt")] BrokenOff,
    [Display(Name = "Annulleret")] Cancelled,
}

/// <summary>The answer to "blev det til ordinære timer?".</summary>
public enum ConversionResult
{
    [Display(Name = "Ja, ordinær fuldtid")] FullTime,
    [Display(Name = "Ja, ordinære timer")] Hours,
    [Display(Name = "Ja, elev eller lærling")] Apprentice,
    [Display(Name = "Nej, en ny aftale i en ordning")] AnotherScheme,
    [Display(Name = "Nej")] None,
    [Display(Name = "Vides ikke")] Unknown,
}
