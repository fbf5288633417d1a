namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>How employers are asked: the part of a survey rule that people fill in.</summary>
public sealed record SurveyTerms
{
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Whether anybody is asked at all.</summary>
    public required bool IsOn { get; init; }

    /// <summary>For how many days an employer is left alone after a survey.</summary>
    public required int DaysBetween { get; init; }

    public required int RemindAfterDays { get; init; }

    /// <summary>For how many days the link takes an answer.</summary>
    public required int DaysOpen { get; init; }

    /// <summary>The mean, of 1 to 5, from which satisfaction is called high.</summary>
    public required decimal HighFrom { get; init; }
}

/// <summary>
/// How employers are asked how satisfied they are, by municipality and from a date. Sønderborg measures two things by "løbende brugervurderinger" and aims
/// at "Høj tilfredshed" (beskæftigelsespolitik 2019-2022, goals 1.3 and 1.4) without a scale: the scale, the limit and the days are our own proposal.
/// </summary>
public sealed class SurveyRule : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int VerifiedByMaxLength = 100;
    public const int MaxDaysBetween = 730;
    public const int MaxDaysOpen = 90;

    private SurveyRule() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public bool IsOn { get; private set; }
    public int DaysBetween { get; private set; }
    public int RemindAfterDays { get; private set; }
    public int DaysOpen { get; private set; }
    public decimal HighFrom { get; private set; }
    public string Source { get; private set; } = "";

    /// <summary>Who confirmed the rule; null while it is the system's own proposal.</summary>
    public string? VerifiedBy { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsVerified => VerifiedBy is not null;

    /// <summary>The proposal. It is off: no municipality writes to its employers before somebody there has decided so.</summary>
    public static SurveyRule Default(int municipalityCode, DateOnly validFrom) => Of(
        municipalityCode,
        new SurveyTerms { ValidFrom = validFrom, IsOn = false, DaysBetween = 90, RemindAfterDays = 7, DaysOpen = 21, HighFrom = 4.0m },
        "Systemets forslag; politikken siger »Høj tilfredshed« uden en skala");

    public static SurveyRule Of(int municipalityCode, SurveyTerms terms, string source)
    {
        var rule = new SurveyRule { MunicipalityCode = municipalityCode, Source = source };
        rule.Change(terms);

        return rule;
    }

    public void Change(SurveyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Rule.Require(terms.DaysBetween is >= 1 and <= MaxDaysBetween, $"Der kan gå 1 til {MaxDaysBetween} dage mellem to spørgeskemaer.");
        Rule.Require(terms.DaysOpen is >= 2 and <= MaxDaysOpen, $"Et spørgeskema kan være åbent i 2 til {MaxDaysOpen} dage.");
        Rule.Require(terms.RemindAfterDays >= 1 && terms.RemindAfterDays < terms.DaysOpen, "Påmindelsen skal komme, mens spørgeskemaet er åbent.");
        Rule.Require(terms.HighFrom is >= SurveyAnswer.Lowest and <= SurveyAnswer.Highest, "Grænsen for høj tilfredshed skal ligge mellem 1 og 5.");
        (ValidFrom, IsOn, DaysBetween) = (terms.ValidFrom, terms.IsOn, terms.DaysBetween);
        (RemindAfterDays, DaysOpen, HighFrom) = (terms.RemindAfterDays, terms.DaysOpen, terms.HighFrom);
    }

    public void Verify(string source, string? verifiedBy, DateOnly? verifiedOn) => (Source, VerifiedBy, VerifiedOn) = (source, verifiedBy, verifiedOn);

    /// <summary>Whether so long has passed since the last survey that there may be another.</summary>
    public bool MayAskAgain(DateOnly? last, DateOnly today) => last is not { } day || today.DayNumber - day.DayNumber >= DaysBetween;

    public bool IsHigh(decimal mean) => mean >= HighFrom;
}

public static class SurveyRules
{
    /// <summary>The rule in force on a day: the latest that had begun. Before the first rule, the first one holds; without any, the system's proposal.</summary>
    public static SurveyRule RulesOn(this IEnumerable<SurveyRule> rules, DateOnly date)
    {
        var ordered = rules.OrderBy(rule => rule.ValidFrom).ToList();

        return ordered.LastOrDefault(rule => rule.ValidFrom <= date) ?? ordered.FirstOrDefault() ?? SurveyRule.Default(municipalityCode: 0, date);
    }
}
