using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>What an employer's staff is counted in.</summary>
public enum CountingUnit
{
    [Display(Name = "Personer")] Heads,
    [Display(Name = "Fuldtidspersoner")] FullTimePersons,
}

/// <summary>
/// The ratio rule (rimelighedskravet), by municipality and from a date: one supported place for each five ordinary employees up to fifty,
/// but always one, and above that one for each ten (BEK 1297/2017 § 92, quoted by Cabi). Virk's text on løntilskud counts full-time
/// persons, the older rule counted heads, so the unit is a part of the rule.
/// </summary>
public sealed class RatioRule : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;

    private RatioRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public CountingUnit CountingUnit { get; private set; }
    public int Minimum { get; private set; } = 1;
    public int EmployeesPerPlace { get; private set; } = 5;

    /// <summary>Up to so many employees the denser ratio holds.</summary>
    public int Threshold { get; private set; } = 50;

    public int EmployeesPerPlaceAbove { get; private set; } = 10;
    public string Source { get; private set; } = "";

    /// <summary>Who confirmed the rule; null while it is the system's own proposal.</summary>
    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public static RatioRule Of(int municipalityCode, DateOnly validFrom, CountingUnit unit, string source) =>
        new() { MunicipalityCode = municipalityCode, ValidFrom = validFrom, CountingUnit = unit, Source = source };

    public void Change(DateOnly validFrom, CountingUnit unit, int minimum, int employeesPerPlace, int threshold, int employeesPerPlaceAbove)
    {
        Rule.Require(employeesPerPlace > 0 && employeesPerPlaceAbove > 0, "Der skal være mindst én ansat pr. plads.");
        Rule.Require(minimum >= 0 && threshold >= 0, "Tallene i reglen kan ikke være negative.");
        (ValidFrom, CountingUnit, Minimum) = (validFrom, unit, minimum);
        (EmployeesPerPlace, Threshold, EmployeesPerPlaceAbove) = (employeesPerPlace, threshold, employeesPerPlaceAbove);
    }

    public void Verify(string source, string? verifiedBy, DateOnly? verifiedOn) =>
        (Source, VerifiedBy, VerifiedOn) = (source, verifiedBy, verifiedOn);

    /// <summary>How many supported places so many ordinary employees allow: never fewer than the minimum.</summary>
    public int Places(decimal ordinaryEmployees)
    {
        var (below, above) = (Math.Min(ordinaryEmployees, Threshold), Math.Max(0, ordinaryEmployees - Threshold));

        return Math.Max(Minimum, (int)Math.Floor(below / EmployeesPerPlace) + (int)Math.Floor(above / EmployeesPerPlaceAbove));
    }
}

public static class RatioRules
{
    /// <summary>The rule in force on a day: the latest that had begun. Before the first rule, the first one holds.</summary>
    public static RatioRule RulesOn(this IEnumerable<RatioRule> rules, DateOnly date)
    {
        var ordered = rules.OrderBy(rule => rule.ValidFrom).ToList();
        Rule.Require(ordered.Count > 0, "Kommunen mangler et rimelighedskrav. En administrator kan sætte det under Ordninger.");

        return ordered.LastOrDefault(rule => rule.ValidFrom <= date) ?? ordered[0];
    }
}
