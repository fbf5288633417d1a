using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Voksenlaerlinge;

/// <summary>The sectors that the municipality's goal looks at (Aabenraa, Politiske Pejlemærker 2023-26, mål 6: særligt fokus på SOSU og byggeri).</summary>
public enum TradeSector
{
    [Display(Name = "SOSU")] Sosu,
    [Display(Name = "Byggeri")] Byggeri,
    [Display(Name = "Andre fag")] Other,
}

/// <summary>Where the apprentice comes from, which decides the rate of the subsidy (LAB § 154).</summary>
public enum WayIn
{
    [Display(Name = "Fra ledighed")] Unemployment,
    [Display(Name = "Ufaglært i job")] EmployedUnskilled,
}

/// <summary>Which subsidy the employer asks for.</summary>
public enum SubsidyKind
{
    [Display(Name = "Intet tilskud")] None,
    [Display(Name = "Tilskud for ledige")] ForUnemployed,
    [Display(Name = "Tilskud for ufaglærte i job")] ForUnskilled,
}

/// <summary>How an agreement ended.</summary>
public enum VoksenlaerlingOutcome
{
    [Display(Name = "Gennemført")] Completed,
    [Display(Name = "Afbrudt")] BrokenOff,
}

/// <summary>Why an agreement was broken off. What concerns a person's health or family is not asked for.</summary>
public enum BreakReason
{
    [Display(Name = "Ophørt i prøvetiden")] Trial,
    [Display(Name = "Lærlingen stoppede")] Apprentice,
    [Display(Name = "Virksomheden stoppede aftalen")] Employer,
    [Display(Name = "Enige om at stoppe")] Agreed,
    [Display(Name = "Virksomheden lukkede")] EmployerClosed,
    [Display(Name = "Skiftede virksomhed eller fag")] Changed,
    [Display(Name = "Andet")] Other,
}

/// <summary>Where an agreement stands, seen from a day.</summary>
public enum VoksenlaerlingState
{
    [Display(Name = "Kommende")] Coming,
    [Display(Name = "I gang")] Running,
    [Display(Name = "Mangler udfald")] AwaitsOutcome,
    [Display(Name = "Gennemført")] Completed,
    [Display(Name = "Afbrudt")] BrokenOff,
}

/// <summary>Whether the year of birth alone tells that somebody is old enough.</summary>
public enum AgeCheck
{
    TooYoung,
    DependsOnBirthday,
    OldEnough,
}

/// <summary>What a period of the education is spent on; the subsidy is paid for hours at the employer only.</summary>
public enum PeriodKind
{
    [Display(Name = "Skole")] School,
    [Display(Name = "Oplæring")] Training,
}
