namespace Virksomhed.Crm.Domain.Schemes;

/// <summary>What a card says: the part of the terms that people fill in.</summary>
public sealed record SchemeContent
{
    public required string What { get; init; }
    public string? ForWhom { get; init; }
    public string? Duration { get; init; }
    public string? Money { get; init; }
    public string? Duties { get; init; }
    public string? Apply { get; init; }
    public string? ApplyLink { get; init; }
    public string? Call { get; init; }
    public string? LegalBasis { get; init; }
    public string? Source { get; init; }
    public SchemeStatus Status { get; init; }
    public RatioCounting Ratio { get; init; }

    /// <summary>Whether the extra-employment check (merbeskæftigelse) belongs to an agreement.</summary>
    public bool NeedsExtraEmployment { get; init; }
}

/// <summary>
/// The terms of a scheme from a day on. The law changed on 1 February and 1 July 2026 (lov nr. 1750 af 29/12/2025) and is expected to
/// change on 1 January 2027: a change is a new row here, never code.
/// </summary>
public sealed class SchemeTerms : ITenantOwned, IVersioned
{
    public const int TextMaxLength = 1000;
    public const int LinkMaxLength = 300;
    public const int LegalBasisMaxLength = 300;
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;

    private SchemeTerms() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int SchemeId { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public SchemeStatus Status { get; private set; }
    public string What { get; private set; } = "";
    public string? ForWhom { get; private set; }
    public string? Duration { get; private set; }
    public string? Money { get; private set; }
    public string? Duties { get; private set; }
    public string? Apply { get; private set; }
    public string? ApplyLink { get; private set; }
    public string? Call { get; private set; }
    public string? LegalBasis { get; private set; }
    public string? Source { get; private set; }
    public RatioCounting Ratio { get; private set; }
    public bool NeedsExtraEmployment { get; private set; }

    /// <summary>Who held the terms against the law; null while nobody has.</summary>
    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    internal static SchemeTerms Of(int municipalityCode, DateOnly validFrom, SchemeContent content)
    {
        var terms = new SchemeTerms { MunicipalityCode = municipalityCode };
        terms.Change(validFrom, content);

        return terms;
    }

    /// <summary>Puts right what this version says. A change of the law is a new version instead.</summary>
    public void Change(DateOnly validFrom, SchemeContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (ValidFrom, Status, What, ForWhom, Duration) = (validFrom, content.Status, content.What, content.ForWhom, content.Duration);
        (Money, Duties, Apply, ApplyLink, Call) = (content.Money, content.Duties, content.Apply, content.ApplyLink, content.Call);
        (LegalBasis, Source, Ratio, NeedsExtraEmployment) = (content.LegalBasis, content.Source, content.Ratio, content.NeedsExtraEmployment);
    }

    public void Verify(string? verifiedBy, DateOnly? verifiedOn) => (VerifiedBy, VerifiedOn) = (verifiedBy, verifiedOn);
}

public static class SchemeTermsByDate
{
    /// <summary>
    /// The terms in force on a day: the latest that had begun, else the first. An announced change is passed over, even after its day: it
    /// is in force when somebody has said so.
    /// </summary>
    public static SchemeTerms? On(this IEnumerable<SchemeTerms> terms, DateOnly date)
    {
        var decided = terms.Where(version => version.Status != SchemeStatus.Announced).OrderBy(version => version.ValidFrom).ToList();

        return decided.LastOrDefault(version => version.ValidFrom <= date) ?? decided.FirstOrDefault();
    }

    /// <summary>What is known to come after a day: decided changes and announced ones, the next first.</summary>
    public static IReadOnlyList<SchemeTerms> After(this IEnumerable<SchemeTerms> terms, DateOnly date) =>
        [.. terms.Where(version => version.ValidFrom > date || version.Status == SchemeStatus.Announced).OrderBy(version => version.ValidFrom)];
}
