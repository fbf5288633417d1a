using System.Globalization;
using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

public class CsrReminderTests
{
    private static readonly CsrRuleSet Rules = CsrRuleSet.For(
        580, 2027, new() { ThresholdPercent = 10, Schemes = ["fleksjob"], OpensOn = new(2026, 10, 1), ClosesOn = new(2026, 12, 15) }, "Prøve", null);

    [Theory]
    [InlineData("2026-09-30", null, null)]
    [InlineData("2026-10-01", "2026-10-01", "2026-10-15")]
    [InlineData("2026-11-30", "2026-10-01", "2026-11-30")] // weeks late: due at once
    [InlineData("2026-12-01", "2026-12-01", "2026-12-14")] // a day before the deadline
    [InlineData("2026-12-15", "2026-12-01", "2026-12-15")]
    [InlineData("2026-12-16", null, null)]
    public void The_newest_reminder_day_is_due_until_the_window_closes(string today, string? day, string? due)
    {
        var now = Day(today);
        var found = CsrReminder.DueDay(Rules, now);

        Assert.Equal(day is null ? (DateOnly?)null : Day(day), found);
        Assert.Equal(due is null ? (DateOnly?)null : Day(due), found is { } reminded ? CsrReminder.FollowUpDue(Rules, reminded, now) : (DateOnly?)null);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
