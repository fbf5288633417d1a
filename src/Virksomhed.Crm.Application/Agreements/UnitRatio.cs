using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Where the number of ordinary employees comes from.</summary>
public enum StaffBasis
{
    [Display(Name = "antallet af ansatte kendes ikke")] Unknown,
    [Display(Name = "oplyst af virksomheden")] Told,
    [Display(Name = "fra CVR")] Register,

    /// <summary>The rule asks for full-time persons and the register gave heads only: an estimate.</summary>
    [Display(Name = "skøn: CVR's antal personer, ikke fuldtidspersoner")] RegisterHeads,
}

/// <summary>What the ratio rule says of one production unit, what counted, and what it leaves undecided.</summary>
public sealed record UnitRatio(int UnitId, string Name, string? Address, RatioStanding Standing, StaffBasis Basis, DateOnly? BasisOn)
{
    public sealed record Line(string Scheme, int Agreements, RatioCounting Ratio);

    public IReadOnlyList<Line> Lines { get; init; } = [];

    public bool IsCeased { get; init; }

    /// <summary>The register's own number, shown beside what the employer told.</summary>
    public int? RegisterEmployees { get; init; }
}
