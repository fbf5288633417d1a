using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.JobOrders;

/// <summary>What kind of work an employer offers.</summary>
public enum JobOrderKind
{
    [Display(Name = "Ordinært job")] Ordinary,
    [Display(Name = "Småjob, lønnede timer")] Smaajob,
    [Display(Name = "Fleksjob")] Fleksjob,
    [Display(Name = "Skånejob")] Skaanejob,
    [Display(Name = "Løntilskud")] Loentilskud,
    [Display(Name = "Praktik")] Praktik,
    [Display(Name = "Voksenlærling")] Voksenlaerling,
    [Display(Name = "Elev eller lærling")] Elev,
    [Display(Name = "Fritidsjob")] Fritidsjob,
}

/// <summary>What the municipality does for the employer, free of charge (Sønderborgs beskæftigelsespolitik 2019-2022 names them one by one).</summary>
[Flags]
public enum JobOrderServices
{
    None = 0,
    [Display(Name = "Jobannonce")] JobAd = 1,
    [Display(Name = "CV-søgning")] CvSearch = 2,
    [Display(Name = "Screening")] Screening = 4,
    [Display(Name = "Første samtaler")] FirstInterviews = 8,
    [Display(Name = "Højtuddannede")] HighlyEducated = 16,
    [Display(Name = "Udenlandsk arbejdskraft")] ForeignLabour = 32,
}

/// <summary>How far an order has come. The last three are the ways in which it ends.</summary>
public enum JobOrderPhase
{
    [Display(Name = "Modtaget")] Received,
    [Display(Name = "Kvalificeret")] Qualified,
    [Display(Name = "Formidling")] Sourcing,
    [Display(Name = "Screening")] Screening,
    [Display(Name = "Kandidater til samtale")] Interviews,
    [Display(Name = "Besat")] Filled,
    [Display(Name = "Delvist besat")] PartlyFilled,
    [Display(Name = "Ikke besat")] NotFilled,
}

/// <summary>Why nobody was hired.</summary>
public enum NotFilledReason
{
    [Display(Name = "Vi fandt ingen egnede kandidater")] NoCandidates,
    [Display(Name = "Kandidaterne takkede nej")] Declined,
    [Display(Name = "Virksomheden valgte andre")] OthersChosen,
    [Display(Name = "Virksomheden trak ordren tilbage")] Withdrawn,
    [Display(Name = "Vi kunne ikke få fat i virksomheden")] Unreachable,
}

/// <summary>The driving licence that the work takes.</summary>
public enum DrivingLicence
{
    [Display(Name = "Ikke nødvendigt")] None,
    [Display(Name = "B (personbil)")] B,
    [Display(Name = "C (lastbil)")] C,
    [Display(Name = "C/E (vogntog)")] CE,
    [Display(Name = "D (bus)")] D,
}

/// <summary>What the employer says of a round of candidates.</summary>
public enum RoundFit
{
    [Display(Name = "Ja")] Yes,
    [Display(Name = "Delvist")] Partly,
    [Display(Name = "Nej")] No,
}
