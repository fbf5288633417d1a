namespace Virksomhed.Crm.Domain.Lifecycle;

/// <summary>
/// For how many months a municipality keeps a kind of personal data, from a date. The law sets no number (databeskyttelsesforordningen art. 5(1)(e): no longer than
/// needed), so the municipality does, with its source; nothing is deleted by a rule that nobody has confirmed.
/// </summary>
public sealed class RetentionRule : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;
    public const int MaxMonths = 240;

    private RetentionRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public RetentionSubject Subject { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public int Months { get; private set; }
    public string Source { get; private set; } = "";
    public string? VerifiedBy { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => VerifiedBy is not null;

    public static RetentionRule Of(int municipalityCode, RetentionSubject subject, DateOnly validFrom, int months, string source, string? verifiedBy, DateOnly? verifiedOn)
    {
        Rule.Require(months is >= 1 and <= MaxMonths, $"Oplysninger kan opbevares i 1 til {MaxMonths} måneder.");

        return new RetentionRule
        {
            MunicipalityCode = municipalityCode, Subject = subject, ValidFrom = validFrom, Months = months, Source = source, VerifiedBy = verifiedBy, VerifiedOn = verifiedOn,
        };
    }

    /// <summary>What ended before this day is kept no longer.</summary>
    public DateOnly KeptFrom(DateOnly today) => today.AddMonths(-Months);
}

public static class RetentionRules
{
    /// <summary>The rule in force for a kind on a day: the latest that had begun. Before the first there is none, and nothing is deleted.</summary>
    public static RetentionRule? RuleOn(this IEnumerable<RetentionRule> rules, RetentionSubject subject, DateOnly date) =>
        rules.Where(rule => rule.Subject == subject && rule.ValidFrom <= date).MaxBy(rule => rule.ValidFrom);
}
