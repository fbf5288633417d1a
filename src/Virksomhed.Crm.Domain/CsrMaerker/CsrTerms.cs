using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>Whom a share is taken of.</summary>
public enum CsrDenominator
{
    [Display(Name = "Alle ansatte, også elever, praktikanter og fleksjobbere")] AllStaff,
    [Display(Name = "Ansatte på løn")] PaidStaff,
    [Display(Name = "Ikke oplyst i kilden; regnes som ansatte på løn")] Unknown,
}

/// <summary>So many persons in one scheme.</summary>
public sealed record CsrPersons(string Scheme, int Persons);

/// <summary>What a municipality asks of an employer for the mark of one year, and when.</summary>
public sealed record CsrTerms
{
    public required decimal ThresholdPercent { get; init; }

    /// <summary>The share must be larger than the threshold, and not only reach it (Aabenraa 2022).</summary>
    public bool MoreThan { get; init; }

    public required IReadOnlyList<string> Schemes { get; init; }

    /// <summary>A second demand with schemes of its own (Aabenraa 2018); null when there is only one.</summary>
    public decimal? SecondThresholdPercent { get; init; }

    public IReadOnlyList<string> SecondSchemes { get; init; } = [];

    /// <summary>Employers with fewer employees need to meet only one of two demands.</summary>
    public int? EitherBelow { get; init; }

    /// <summary>How many months before the application count; null for the calendar year before the mark's.</summary>
    public int? LookBackMonths { get; init; }

    public CsrDenominator Denominator { get; init; }

    public DateOnly? OpensOn { get; init; }
    public DateOnly? ClosesOn { get; init; }
    public TimeOnly? ClosesAt { get; init; }
    public string? Committee { get; init; }
    public DateOnly? CommitteeOn { get; init; }
    public DateOnly? ReceptionOn { get; init; }
}

/// <summary>How an employer stands to one demand. The percentage is cut, not rounded: 9.96 is never shown as the 10.0 that it isn't.</summary>
public sealed record CsrShare(int Persons, decimal Percent, decimal Required, bool Meets);

/// <summary>How an employer stands to a rule set.</summary>
public sealed record CsrVerdict(CsrShare First, CsrShare? Second, bool Meets)
{
    public int Persons => First.Persons + (Second?.Persons ?? 0);

    /// <summary>The share that is shown and sorted by: of two demands the one that decides.</summary>
    public decimal Percent => Second is null ? First.Percent : Meets ? Math.Max(First.Percent, Second.Percent) : Math.Min(First.Percent, Second.Percent);
}
