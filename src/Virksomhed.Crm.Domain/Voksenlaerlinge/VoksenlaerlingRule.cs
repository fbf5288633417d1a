namespace Virksomhed.Crm.Domain.Voksenlaerlinge;

/// <summary>What the law says about voksenlærlinge: the part of a rule that people fill in. Rates are kroner for an hour of training at the employer.</summary>
public sealed record VoksenlaerlingTerms
{
    public required DateOnly ValidFrom { get; init; }
    public required int MinimumAge { get; init; }
    public required int ApplicationMonths { get; init; }
    public int? UnemployedRate { get; init; }
    public int? UnskilledRate { get; init; }
    public int? UnskilledMonths { get; init; }
    public required bool VoksenelevloenShutsOut { get; init; }
    public required string LegalBasis { get; init; }
}

/// <summary>
/// The terms of the subsidy by municipality and from a date. The law (LAB §§ 154-160) changed in 2026 and is expected to change again on
/// 1 January 2027, so nothing of it stands in code; a rule that nobody has confirmed is shown as such.
/// </summary>
public sealed class VoksenlaerlingRule : ITenantOwned, IVersioned
{
    public const int LegalBasisMaxLength = 100;
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;

    private VoksenlaerlingRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public int MinimumAge { get; private set; }

    /// <summary>Within how many months of the agreement's start the employer must apply.</summary>
    public int ApplicationMonths { get; private set; }

    public int? UnemployedRate { get; private set; }
    public int? UnskilledRate { get; private set; }

    /// <summary>For how many months an apprentice who was employed unskilled gives a subsidy; null for the whole agreement.</summary>
    public int? UnskilledMonths { get; private set; }

    /// <summary>Whether a pupil with a right to voksenelevløn gives no subsidy (LAB § 154, stk. 2).</summary>
    public bool VoksenelevloenShutsOut { get; private set; }

    public string LegalBasis { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? VerifiedBy { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => VerifiedBy is not null;

    public static VoksenlaerlingRule Of(int municipalityCode, VoksenlaerlingTerms terms, string source)
    {
        var rule = new VoksenlaerlingRule { MunicipalityCode = municipalityCode, Source = source };
        rule.Change(terms);

        return rule;
    }

    public void Change(VoksenlaerlingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        (ValidFrom, MinimumAge, ApplicationMonths, LegalBasis) = (terms.ValidFrom, terms.MinimumAge, terms.ApplicationMonths, terms.LegalBasis);
        (UnemployedRate, UnskilledRate, UnskilledMonths) = (terms.UnemployedRate, terms.UnskilledRate, terms.UnskilledMonths);
        VoksenelevloenShutsOut = terms.VoksenelevloenShutsOut;
    }

    public void Verify(string source, string? verifiedBy, DateOnly? verifiedOn) => (Source, VerifiedBy, VerifiedOn) = (source, verifiedBy, verifiedOn);

    /// <summary>The last day to apply for an agreement that starts on a day.</summary>
    public DateOnly ApplyBy(DateOnly startsOn) => startsOn.AddMonths(ApplicationMonths);

    /// <summary>Judges by the year of birth alone: who turns the age in the year of the start may or may not have turned it by then.</summary>
    public AgeCheck Judge(int yearOfBirth, DateOnly startsOn) => (startsOn.Year - yearOfBirth - MinimumAge) switch
    {
        < 0 => AgeCheck.TooYoung,
        0 => AgeCheck.DependsOnBirthday,
        _ => AgeCheck.OldEnough,
    };

    /// <summary>Whether a pupil of a trade gives the employer no subsidy, whatever is applied for.</summary>
    public bool ShutsOut(Trade trade, bool? hasVoksenelevloen)
    {
        ArgumentNullException.ThrowIfNull(trade);

        return VoksenelevloenShutsOut && trade.MayHaveVoksenelevloen && hasVoksenelevloen != false;
    }

    /// <summary>Kroner for an hour; null where there is no subsidy or no known rate.</summary>
    public int? Rate(SubsidyKind kind) => kind switch
    {
        SubsidyKind.ForUnemployed => UnemployedRate,
        SubsidyKind.ForUnskilled => UnskilledRate,
        _ => null,
    };
}

public static class VoksenlaerlingRules
{
    /// <summary>The rule in force on a day: the latest that had begun. Before the first rule, the first one holds.</summary>
    public static VoksenlaerlingRule RulesOn(this IEnumerable<VoksenlaerlingRule> rules, DateOnly date)
    {
        var ordered = rules.OrderBy(rule => rule.ValidFrom).ToList();
        Rule.Require(ordered.Count > 0, "Kommunen mangler regler for voksenlærlinge. En administrator kan sætte dem under Voksenlærlinge, Regler og fag.");

        return ordered.LastOrDefault(rule => rule.ValidFrom <= date) ?? ordered[0];
    }
}
