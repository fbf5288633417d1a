using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Schemes;

/// <summary>What an employer needs: the first question of the guide, and a filter of the catalogue.</summary>
[Flags]
public enum SchemeNeeds
{
    None = 0,
    [Display(Name = "Nye medarbejdere")] Recruit = 1,
    [Display(Name = "Fastholde en medarbejder")] Retain = 2,
    [Display(Name = "Opkvalificering og lærlinge")] Train = 4,
    [Display(Name = "Støtte ved handicap")] Disability = 8,
    [Display(Name = "Tage et socialt ansvar")] Responsibility = 16,
}

/// <summary>Whom it is about: the second question of the guide.</summary>
[Flags]
public enum SchemePersons
{
    None = 0,
    [Display(Name = "En ledig")] Unemployed = 1,
    [Display(Name = "En, der allerede er ansat hos os")] Employee = 2,
    [Display(Name = "En ung under 25 år")] Young = 4,
    [Display(Name = "En med varigt nedsat arbejdsevne")] ReducedCapacity = 8,
    [Display(Name = "En flygtning eller familiesammenført")] Refugee = 16,
}

/// <summary>Who may use a scheme: the third question of the guide.</summary>
[Flags]
public enum EmployerKinds
{
    None = 0,
    [Display(Name = "Privat")] Private = 1,
    [Display(Name = "Offentlig")] Public = 2,
}

/// <summary>What a set of terms says about new cases.</summary>
public enum SchemeStatus
{
    [Display(Name = "Åben")] Open,
    [Display(Name = "Lukket for nye sager")] Closed,

    /// <summary>Expected but not decided: shown beside the terms in force, and never in force by itself.</summary>
    [Display(Name = "Varslet ændring")] Announced,
}

/// <summary>Whether people in a scheme take places by the ratio rule.</summary>
public enum RatioCounting
{
    [Display(Name = "Tæller ikke med")] NotCounted,
    [Display(Name = "Tæller med")] Counted,

    /// <summary>The sources disagree or are silent: shown beside the result, never counted.</summary>
    [Display(Name = "Ikke afgjort")] Undecided,
}
