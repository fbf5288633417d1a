using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Virksomhed.Crm.Domain.Reports;

public enum CommitteePeriodKind
{
    [Display(Name = "Måned")] Month,
    [Display(Name = "År")] Year,
}

/// <summary>The month or the year that a committee is told of.</summary>
public sealed record CommitteePeriod
{
    private const int FirstYear = 2010;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public CommitteePeriod(CommitteePeriodKind kind, DateOnly from)
    {
        Rule.Require(from.Year >= FirstYear, $"Rapporten kan tidligst gælde {FirstYear}.");
        Rule.Require(from.Day == 1 && (kind == CommitteePeriodKind.Month || from.Month == 1), "En periode begynder den første dag i måneden eller året.");
        (Kind, From) = (kind, from);
    }

    public CommitteePeriodKind Kind { get; }

    public DateOnly From { get; }

    public DateOnly Last => (Kind == CommitteePeriodKind.Month ? From.AddMonths(1) : From.AddYears(1)).AddDays(-1);

    public bool HasBegunOn(DateOnly day) => From <= day;

    public bool IsOverOn(DateOnly day) => Last < day;

    /// <summary>The day that figures are told of: the period's last one, or today while it still runs.</summary>
    public DateOnly FiguresOn(DateOnly today) => IsOverOn(today) ? Last : today;

    /// <summary>"oktober 2026", "2026".</summary>
    public override string ToString() => From.ToString(Kind == CommitteePeriodKind.Month ? "MMMM yyyy" : "yyyy", Danish);
}
