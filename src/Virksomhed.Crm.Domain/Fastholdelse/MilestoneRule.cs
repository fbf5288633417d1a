namespace Virksomhed.Crm.Domain.Fastholdelse;

/// <summary>When a milestone is due and for whom: the part of a rule that people fill in.</summary>
public sealed record MilestoneTerms
{
    public required Milestone Milestone { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>How many weeks after the first sick day.</summary>
    public required int Weeks { get; init; }

    public required bool IsVoluntary { get; init; }

    /// <summary>Whose it is to do, and what, as the timeline says it.</summary>
    public required string What { get; init; }

    public required string LegalBasis { get; init; }
}

/// <summary>
/// A milestone of the timeline by municipality and from a date. The reform of 2026 made municipal follow-up voluntary for many
/// (lov nr. 1750 af 29/12/2025) and more is expected on 1 January 2027, so no deadline stands in code; one that nobody has confirmed is shown as such.
/// </summary>
public sealed class MilestoneRule : ITenantOwned, IVersioned
{
    public const int WhatMaxLength = 200;
    public const int LegalBasisMaxLength = 150;
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;
    public const int MaxWeeks = 104;

    private MilestoneRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public Milestone Milestone { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public int Weeks { get; private set; }
    public bool IsVoluntary { get; private set; }
    public string What { get; private set; } = "";
    public string LegalBasis { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? VerifiedBy { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => VerifiedBy is not null;

    public static MilestoneRule Of(int municipalityCode, MilestoneTerms terms, string source)
    {
        var rule = new MilestoneRule { MunicipalityCode = municipalityCode, Source = source };
        rule.Change(terms);

        return rule;
    }

    public void Change(MilestoneTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Rule.Require(terms.Weeks is >= 1 and <= MaxWeeks, $"En frist skal ligge mellem 1 og {MaxWeeks} uger efter første sygedag.");
        (Milestone, ValidFrom, Weeks, IsVoluntary) = (terms.Milestone, terms.ValidFrom, terms.Weeks, terms.IsVoluntary);
        (What, LegalBasis) = (terms.What, terms.LegalBasis);
    }

    public void Verify(string source, string? verifiedBy, DateOnly? verifiedOn) => (Source, VerifiedBy, VerifiedOn) = (source, verifiedBy, verifiedOn);

    public DateOnly DueOn(DateOnly firstSickDay) => firstSickDay.AddDays(Weeks * 7);
}

public static class MilestoneRules
{
    /// <summary>
    /// The rule of each milestone for a sick leave that began on a day: the latest that is in force when it falls due. Before the first
    /// rule of a milestone, the first one holds.
    /// </summary>
    public static IEnumerable<MilestoneRule> RulesOn(this IEnumerable<MilestoneRule> rules, DateOnly firstSickDay) =>
        from rule in rules
        group rule by rule.Milestone into same
        let ordered = same.OrderBy(rule => rule.ValidFrom).ToList()
        let inForce = ordered.FindLast(rule => rule.ValidFrom <= rule.DueOn(firstSickDay)) ?? ordered[0]
        orderby inForce.Weeks, inForce.Milestone
        select inForce;
}
