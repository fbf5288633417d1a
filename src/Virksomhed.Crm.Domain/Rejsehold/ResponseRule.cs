namespace Virksomhed.Crm.Domain.Rejsehold;

/// <summary>What employers are promised: the part of a response rule that people fill in.</summary>
public sealed record ResponseTerms
{
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Within how many working days somebody has spoken with the employer.</summary>
    public required int ContactWithin { get; init; }

    /// <summary>Within how many working days somebody has been there.</summary>
    public required int VisitWithin { get; init; }

    /// <summary>Days on which the municipality is closed, although they are no public holidays.</summary>
    public required ClosedDays Closed { get; init; }
}

/// <summary>
/// How soon the rejsehold answers and comes, by municipality and from a date. Sønderborg promises to come fast, "gerne inden en sygemelding"
/// (beskæftigelsespolitik 2019-2022), and names no number of days: so the municipality sets it, with its source.
/// </summary>
public sealed class ResponseRule : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;
    public const int MaxDays = 30;

    private ResponseRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public int ContactWithin { get; private set; }
    public int VisitWithin { get; private set; }
    public ClosedDays Closed { get; private set; }
    public string Source { get; private set; } = "";

    /// <summary>Who confirmed the rule; null while it is the system's own proposal.</summary>
    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => VerifiedBy is not null;

    /// <summary>The days on which the promise's clock runs.</summary>
    public WorkingCalendar Calendar => new(Closed);

    /// <summary>The default: an answer within one working day and a visit within two, closed on the three days that most town halls are.</summary>
    public static ResponseRule Default(int municipalityCode, DateOnly validFrom)
    {
        var terms = new ResponseTerms
        {
            ValidFrom = validFrom, ContactWithin = 1, VisitWithin = 2, Closed = WorkingCalendar.Usual.Closed,
        };

        return Of(municipalityCode, terms, "Systemets forslag; ingen politik nævner et antal dage");
    }

    public static ResponseRule Of(int municipalityCode, ResponseTerms terms, string source)
    {
        var rule = new ResponseRule { MunicipalityCode = municipalityCode, Source = source };
        rule.Change(terms);

        return rule;
    }

    public void Change(ResponseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Rule.Require(terms.VisitWithin is >= 1 and <= MaxDays, $"Et besøg kan loves inden for 1 til {MaxDays} arbejdsdage.");
        Rule.Require(terms.ContactWithin >= 0 && terms.ContactWithin <= terms.VisitWithin, "Svaret kan ikke loves senere end besøget.");
        (ValidFrom, ContactWithin, VisitWithin, Closed) = (terms.ValidFrom, terms.ContactWithin, terms.VisitWithin, terms.Closed);
    }

    public void Verify(string source, string? verifiedBy, DateOnly? verifiedOn) => (Source, VerifiedBy, VerifiedOn) = (source, verifiedBy, verifiedOn);
}

public static class ResponseRules
{
    /// <summary>The rule in force on a day: the latest that had begun. Before the first rule, the first one holds; without any, the system's proposal.</summary>
    public static ResponseRule RulesOn(this IEnumerable<ResponseRule> rules, DateOnly date)
    {
        var ordered = rules.OrderBy(rule => rule.ValidFrom).ToList();

        return ordered.LastOrDefault(rule => rule.ValidFrom <= date) ?? ordered.FirstOrDefault() ?? ResponseRule.Default(municipalityCode: 0, date);
    }
}
