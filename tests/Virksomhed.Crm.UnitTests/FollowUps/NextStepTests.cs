using Virksomhed.Crm.Domain.FollowUps;
using Xunit;

namespace Virksomhed.Crm.UnitTests.FollowUps;

public class NextStepTests
{
    [Theory]
    [InlineData(NextStep.None, "2026-11-20", null)]
    [InlineData(NextStep.InOneWeek, "2026-11-20", "2026-11-27")]
    [InlineData(NextStep.InOneWeek, "2026-11-21", "2026-11-30")]
    [InlineData(NextStep.InOneWeek, "2026-11-22", "2026-11-30")]
    [InlineData(NextStep.InTwoWeeks, "2026-12-23", "2027-01-06")]
    [InlineData(NextStep.InThreeMonths, "2026-11-30", "2027-03-01")]
    [InlineData(NextStep.OnDay, "2026-11-20", "2026-11-29")]
    public void A_quick_date_falls_on_a_weekday(NextStep step, string today, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateOnly.Parse(expected, null),
            step.DueOn(DateOnly.Parse(today, null), DateOnly.Parse("2026-11-29", null)));
}
