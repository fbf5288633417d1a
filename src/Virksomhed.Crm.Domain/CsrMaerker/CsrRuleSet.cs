namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>
/// The rules of one municipality for the mark of one year. Aabenraa changed its criteria at least four times between 2018 and 2023, so
/// there is a set for each year, with its source and with what the source leaves open.
/// </summary>
public sealed class CsrRuleSet : ITenantOwned, IVersioned
{
    public const int SchemesMaxLength = 500;
    public const int CommitteeMaxLength = 60;
    public const int SourceMaxLength = 300;
    public const int OpenMaxLength = 300;
    public const int VerifiedByMaxLength = 100;
    public const int MaxLookBackMonths = 24;

    private readonly List<CsrRuleSetRevision> _revisions = [];

    private CsrRuleSet() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>The year that the mark is named after.</summary>
    public int Year { get; private set; }

    public decimal ThresholdPercent { get; private set; }
    public bool MoreThan { get; private set; }
    public IReadOnlyList<string> Schemes { get; private set; } = [];
    public decimal? SecondThresholdPercent { get; private set; }
    public IReadOnlyList<string> SecondSchemes { get; private set; } = [];
    public int? EitherBelow { get; private set; }
    public int? LookBackMonths { get; private set; }
    public CsrDenominator Denominator { get; private set; }
    public DateOnly? OpensOn { get; private set; }
    public DateOnly? ClosesOn { get; private set; }
    public TimeOnly? ClosesAt { get; private set; }
    public string? Committee { get; private set; }
    public DateOnly? CommitteeOn { get; private set; }
    public DateOnly? ReceptionOn { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>What the source does not tell, in words; null when nothing is missing.</summary>
    public string? LeftOpen { get; private set; }

    /// <summary>Who confirmed the rules; null while nobody did.</summary>
    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>How the rules read before each change.</summary>
    public IReadOnlyList<CsrRuleSetRevision> Revisions => _revisions;

    public static CsrRuleSet For(int municipalityCode, int year, CsrTerms terms, string source, string? leftOpen)
    {
        Rule.Require(year is >= 2000 and <= 2100, "Årstallet skal ligge mellem 2000 og 2100.");
        var rules = new CsrRuleSet { MunicipalityCode = municipalityCode, Year = year };
        rules.Set(terms);
        (rules.Source, rules.LeftOpen) = (source, leftOpen);

        return rules;
    }

    /// <summary>Changes the rules; how they read until now is kept. <paramref name="was"/> is that reading.</summary>
    public void Change(CsrTerms terms, string was, int userId, DateTime now)
    {
        _revisions.Add(CsrRuleSetRevision.Of(this, was, userId, now));
        Set(terms);
    }

    public void Verify(string source, string? leftOpen, string? verifiedBy, DateOnly? verifiedOn) =>
        (Source, LeftOpen, VerifiedBy, VerifiedOn) = (source, leftOpen, verifiedBy, verifiedOn);

    public bool Counts(string scheme) => Schemes.Contains(scheme) || SecondSchemes.Contains(scheme);

    /// <summary>What the rules count and nothing in the system tells of.</summary>
    public IEnumerable<CsrScheme> Untold() => CsrSchemes.All.Where(scheme => Counts(scheme.Code) && scheme.Counting == CsrCounting.Nowhere);

    /// <summary>The days whose agreements count for an application of the given day.</summary>
    public (DateOnly From, DateOnly To) Period(DateOnly appliedOn) => LookBackMonths is { } months
        ? (appliedOn.AddMonths(-months).AddDays(1), appliedOn)
        : (new(Year - 1, 1, 1), new(Year - 1, 12, 31));

    /// <summary>Whether an application may be sent in at an instant; on the last day until the hour, that very minute included.</summary>
    public bool IsOpen(DateTime utc)
    {
        var danish = DanishTime.FromUtc(utc);
        var (day, time) = (DateOnly.FromDateTime(danish), TimeOnly.FromDateTime(danish));

        return OpensOn <= day && (day < ClosesOn || (day == ClosesOn && (ClosesAt is not { } end || time < end.Add(TimeSpan.FromMinutes(1)))));
    }

    /// <summary>How many the share is taken of, when the register knows so many on the payroll: unpaid trainees are not among them.</summary>
    public int StaffOf(int registered, IEnumerable<CsrPersons> persons) => Denominator == CsrDenominator.AllStaff
        ? registered + persons.Where(p => !CsrSchemes.IsPaid(p.Scheme)).Sum(p => p.Persons)
        : registered;

    /// <summary>How an employer with so many employees and these persons in schemes stands to the rules.</summary>
    public CsrVerdict Judge(int staff, IReadOnlyCollection<CsrPersons> persons)
    {
        var first = Share(Schemes, ThresholdPercent, staff, persons);

        if (SecondThresholdPercent is not { } threshold)
        {
            return new(first, null, first.Meets);
        }

        var second = Share(SecondSchemes, threshold, staff, persons);

        return new(first, second, staff < EitherBelow ? first.Meets || second.Meets : first.Meets && second.Meets);
    }

    private CsrShare Share(IReadOnlyList<string> schemes, decimal threshold, int staff, IReadOnlyCollection<CsrPersons> persons)
    {
        var counting = persons.Where(p => schemes.Contains(p.Scheme)).Sum(p => p.Persons);
        var (hundredfold, required) = (counting * 100m, threshold * staff);
        var percent = staff == 0 ? 0 : Math.Floor(hundredfold / staff * 10) / 10;

        return new(counting, percent, threshold, staff > 0 && (MoreThan ? hundredfold > required : hundredfold >= required));
    }

    private void Set(CsrTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Rule.Require(terms.ThresholdPercent is > 0 and <= 100 && terms.SecondThresholdPercent is null or (> 0 and <= 100), "En tærskel skal ligge mellem 0 og 100 %.");
        Rule.Require(terms.Schemes.Count > 0, "Vælg mindst én ordning, der tæller med.");
        Rule.Require(terms.SecondThresholdPercent is null == (terms.SecondSchemes.Count == 0), "Det andet krav skal have både en tærskel og ordninger, eller ingen af delene.");
        Rule.Require(terms.LookBackMonths is null or (>= 1 and <= MaxLookBackMonths), $"Perioden skal være fra 1 til {MaxLookBackMonths} måneder.");
        Rule.Require(terms.OpensOn is null == terms.ClosesOn is null && !(terms.ClosesOn < terms.OpensOn), "Ansøgningsvinduet skal have både en første og en sidste dag, i den rækkefølge.");

        (ThresholdPercent, MoreThan, Schemes) = (terms.ThresholdPercent, terms.MoreThan, [.. terms.Schemes]);
        (SecondThresholdPercent, SecondSchemes, EitherBelow) = (terms.SecondThresholdPercent, [.. terms.SecondSchemes], terms.EitherBelow);
        (LookBackMonths, Denominator) = (terms.LookBackMonths, terms.Denominator);
        (OpensOn, ClosesOn, ClosesAt) = (terms.OpensOn, terms.ClosesOn, terms.ClosesAt);
        (Committee, CommitteeOn, ReceptionOn) = (terms.Committee, terms.CommitteeOn, terms.ReceptionOn);
    }
}
