using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Reports;

public class CommitteePeriodTests
{
    [Theory]
    [InlineData(CommitteePeriodKind.Month, "2026-10-01", "2026-10-31", "oktober 2026")]
    [InlineData(CommitteePeriodKind.Month, "2026-12-01", "2026-12-31", "december 2026")]
    [InlineData(CommitteePeriodKind.Month, "2028-02-01", "2028-02-29", "februar 2028")]
    [InlineData(CommitteePeriodKind.Month, "2027-02-01", "2027-02-28", "februar 2027")]
    [InlineData(CommitteePeriodKind.Year, "2026-01-01", "2026-12-31", "2026")]
    public void A_period_ends_on_its_last_day_and_has_a_name(CommitteePeriodKind kind, string from, string last, string name)
    {
        var period = new CommitteePeriod(kind, Day(from));

        Assert.Equal((Day(last), name), (period.Last, $"{period}"));
    }

    [Theory]
    [InlineData("2026-09-30", false, false, "2026-09-30")]
    [InlineData("2026-10-01", true, false, "2026-10-01")]
    [InlineData("2026-10-31", true, false, "2026-10-31")]
    [InlineData("2026-11-01", true, true, "2026-10-31")]
    [InlineData("2027-03-01", true, true, "2026-10-31")]
    public void Figures_are_told_of_the_last_day_or_of_today_while_the_period_runs(string today, bool hasBegun, bool isOver, string figuresOn)
    {
        var october = new CommitteePeriod(CommitteePeriodKind.Month, new(2026, 10, 1));

        Assert.Equal((hasBegun, isOver, Day(figuresOn)), (october.HasBegunOn(Day(today)), october.IsOverOn(Day(today)), october.FiguresOn(Day(today))));
    }

    [Theory]
    [InlineData(CommitteePeriodKind.Month, "2026-10-02")]
    [InlineData(CommitteePeriodKind.Year, "2026-02-01")]
    [InlineData(CommitteePeriodKind.Year, "2026-01-02")]
    [InlineData(CommitteePeriodKind.Month, "2009-12-01")]
    public void A_period_begins_with_its_first_day(CommitteePeriodKind kind, string from) => Assert.Throws<RuleBrokenException>(() => new CommitteePeriod(kind, Day(from)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
