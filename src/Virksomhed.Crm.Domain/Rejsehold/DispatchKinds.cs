using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>Why an employer asks for the rejsehold. It says how far the workplace has come, and nothing of who is ill.</summary>
public enum DispatchReason
{
    [Display(Name = "Forebyggende")] Preventive,
    [Display(Name = "Før sygemelding")] BeforeLeave,
    [Display(Name = "Sygemeldt")] OnLeave,
    [Display(Name = "Flere sygemeldte")] SeveralOnLeave,
}

/// <summary>How much it presses; kept as a number, so that lists put the most urgent first.</summary>
public enum DispatchUrgency
{
    [Display(Name = "Almindelig")] Normal,
    [Display(Name = "Haster")] High,
    [Display(Name = "Akut")] Acute,
}

/// <summary>How far a dispatch has come.</summary>
public enum DispatchState
{
    [Display(Name = "Anmodet")] Requested,
    [Display(Name = "Planlagt")] Planned,
    [Display(Name = "Afholdt")] Held,
    [Display(Name = "Opfulgt")] FollowedUp,
    [Display(Name = "Aflyst")] Cancelled,
}

/// <summary>The part of the day that suits the employer.</summary>
public enum DayPart
{
    [Display(Name = "Hele dagen")] Any,
    [Display(Name = "Formiddag")] Morning,
    [Display(Name = "Eftermiddag")] Afternoon,
}

/// <summary>What came of the visit, for the workplace.</summary>
public enum DispatchOutcome
{
    [Display(Name = "Rådgivning var nok")] AdviceGiven,
    [Display(Name = "Redskaber aftalt")] ToolsAgreed,
    [Display(Name = "Fortsætter som fastholdelsessag")] BecameCase,
    [Display(Name = "Henvist til andre")] Referred,
    [Display(Name = "Intet behov alligevel")] NoNeed,
}

/// <summary>The days on which a member of the team goes out.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    [Display(Name = "Mandag")] Monday = 1,
    [Display(Name = "Tirsdag")] Tuesday = 2,
    [Display(Name = "Onsdag")] Wednesday = 4,
    [Display(Name = "Torsdag")] Thursday = 8,
    [Display(Name = "Fredag")] Friday = 16,
}
