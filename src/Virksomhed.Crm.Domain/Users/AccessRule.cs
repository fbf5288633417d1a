namespace Virksomhed.Crm.Domain.Users;

/// <summary>
/// How often a municipality confirms its users' access, how much reading it takes to be looked into, and how long an emergency access lasts, from a date. Datatilsynet asks for all three (Katalog over foranstaltninger,
/// "Dataadgang efter behov" and "Logning") and sets no number, so the municipality does, with its source.
/// </summary>
public sealed class AccessRule : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;
    public const int MaxMonths = 24;
    public const int MinGraceDays = 7;
    public const int MaxGraceDays = 90;
    public const int MinReadsADay = 10;
    public const int MaxReadsADay = 10_000;
    public const int MinTimesUsual = 2;
    public const int MaxTimesUsual = 50;
    public const int MaxEmergencyHours = 72;

    private AccessRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>An access is to be confirmed again after so many months.</summary>
    public int Months { get; private set; }

    /// <summary>For how many days after that it is still open.</summary>
    public int GraceDays { get; private set; }

    /// <summary>What nobody reads in a day without administrators being told.</summary>
    public int ReadsADay { get; private set; }

    /// <summary>How many times a person's own usual number is unusual for that person.</summary>
    public int TimesUsual { get; private set; }

    /// <summary>For how many hours somebody who is not on a case may read it after having said why.</summary>
    public int EmergencyHours { get; private set; }

    public string Source { get; private set; } = "";
    public string? VerifiedBy { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => VerifiedBy is not null;

    /// <summary>What holds until the municipality has decided: our own numbers.</summary>
    public static AccessRule Proposed { get; } = new() { Months = 6, GraceDays = 30, ReadsADay = 400, TimesUsual = 5, EmergencyHours = 24, Source = "Systemets forslag; ingen lov nævner tal" };

    public static AccessRule Of(int municipalityCode, DateOnly validFrom, AccessLimits limits, string source, string? verifiedBy, DateOnly? verifiedOn)
    {
        ArgumentNullException.ThrowIfNull(limits);
        Rule.Require(limits.Months is >= 1 and <= MaxMonths, $"Adgange skal bekræftes mindst hver {MaxMonths}. måned.");
        Rule.Require(limits.GraceDays is >= MinGraceDays and <= MaxGraceDays, $"Der skal være {MinGraceDays} til {MaxGraceDays} dage, før en adgang lukkes.");
        Rule.Require(limits.ReadsADay is >= MinReadsADay and <= MaxReadsADay, $"Grænsen for en dag er {MinReadsADay} til {MaxReadsADay} opslag.");
        Rule.Require(limits.TimesUsual is >= MinTimesUsual and <= MaxTimesUsual, $"Det usædvanlige er {MinTimesUsual} til {MaxTimesUsual} gange det sædvanlige.");
        Rule.Require(limits.EmergencyHours is >= 1 and <= MaxEmergencyHours, $"En nødadgang varer 1 til {MaxEmergencyHours} timer.");

        return new AccessRule
        {
            MunicipalityCode = municipalityCode, ValidFrom = validFrom, Months = limits.Months, GraceDays = limits.GraceDays, ReadsADay = limits.ReadsADay, TimesUsual = limits.TimesUsual,
            EmergencyHours = limits.EmergencyHours, Source = source, VerifiedBy = verifiedBy, VerifiedOn = verifiedOn,
        };
    }
}

/// <summary>The numbers of a rule.</summary>
public sealed record AccessLimits(int Months, int GraceDays, int ReadsADay, int TimesUsual, int EmergencyHours);

public static class AccessRules
{
    /// <summary>The rule in force on a day: the latest that had begun, and before the first our proposal.</summary>
    public static AccessRule RuleOn(this IEnumerable<AccessRule> rules, DateOnly date) => rules.Where(rule => rule.ValidFrom <= date).MaxBy(rule => rule.ValidFrom) ?? AccessRule.Proposed;
}
