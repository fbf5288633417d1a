namespace Virksomhed.Crm.Domain.Lifecycle;

/// <summary>
/// By when somebody who asks to see what is kept is answered, from a date. It is law and the same everywhere, so it stands here: a new law is a new line. As long as no
/// municipality has confirmed our reading of it, it is shown as not confirmed.
/// </summary>
/// <param name="Months">So many months after the day of receipt; 0 where working days are counted.</param>
/// <param name="ExtensionMonths">By how many months the time can be made longer; null where the law sets no end, but a day must be told.</param>
/// <param name="RemindDays">So many days before, administrators are reminded.</param>
public sealed record InsightRule(InsightKind Kind, DateOnly ValidFrom, int Months, int WorkingDays, int? ExtensionMonths, int RemindDays, string LegalBasis, string Source, string? VerifiedBy = null)
{
    public static IReadOnlyList<InsightRule> All { get; } =
    [
        new(InsightKind.Person, new(2018, 5, 25), 1, 0, 2, 7, "Databeskyttelsesforordningen art. 15 og art. 12, stk. 3", "Forordning (EU) 2016/679: senest en måned efter modtagelsen, to måneder mere med en grund, der meddeles inden den første frist"),
        new(InsightKind.File, new(2014, 1, 1), 0, 7, null, 2, "Offentlighedsloven § 36, stk. 2, og forvaltningsloven § 16, stk. 2", "Lov nr. 606 af 12/06/2013: 7 arbejdsdage efter modtagelsen; kan det ikke nås, meddeles grunden, og hvornår svaret ventes"),
    ];

    // Only weekends and public holidays are left out: a day on which the town hall has closed does not make the law's time longer.
    private static readonly WorkingCalendar Calendar = new(ClosedDays.None);

    /// <summary>The first day for which every kind has a rule.</summary>
    public static DateOnly First { get; } = All.GroupBy(rule => rule.Kind).Max(same => same.Min(rule => rule.ValidFrom));

    /// <summary>The rule for what was received on a day.</summary>
    public static InsightRule On(InsightKind kind, DateOnly date) =>
        All.Where(rule => rule.Kind == kind && rule.ValidFrom <= date).MaxBy(rule => rule.ValidFrom) ?? throw new RuleBrokenException("Dagen ligger før reglerne om indsigt.");

    public bool IsVerified => VerifiedBy is not null;

    /// <summary>The last day for the answer. From the 31st, a month ends on the last day of the next.</summary>
    public DateOnly DueOn(DateOnly receivedOn) => WorkingDays > 0 ? Calendar.After(receivedOn, WorkingDays) : receivedOn.AddMonths(Months);

    /// <summary>The last day to which the time can be made longer; null where the law sets none.</summary>
    public DateOnly? LatestOn(DateOnly receivedOn) => ExtensionMonths is { } more ? receivedOn.AddMonths(Months + more) : null;
}
