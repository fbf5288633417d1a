using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Reports;

public class ReportSubscriptionTests
{
    [Theory]
    [InlineData("2026-11-22", "2026-12-01")] // a Tuesday
    [InlineData("2026-12-01", "2027-01-04")] // on the day itself: the next month's, over New Year and a weekend
    [InlineData("2026-11-30", "2026-12-01")]
    [InlineData("2026-07-31", "2026-08-03")] // the first is a Saturday
    [InlineData("2026-08-01", "2026-08-03")] // between the first and the first working day
    [InlineData("2026-08-03", "2026-09-01")]
    [InlineData("2026-04-30", "2026-05-01")]
    [InlineData("2027-03-31", "2027-04-01")]
    [InlineData("2029-03-31", "2029-04-03")] // 1 April is Easter Sunday, 2 April Easter Monday
    public void The_mail_comes_on_the_months_first_working_day(string day, string due) =>
        Assert.Equal(Day(due), ReportSubscription.DueAfter(Day(day), WorkingCalendar.Usual));

    [Fact]
    public void Months_that_were_missed_are_not_made_up_for()
    {
        var subscription = ReportSubscription.Begin(580, 1, "visits", "", Day("2026-06-15"), WorkingCalendar.Usual);
        subscription.Send(Day("2026-11-22"), WorkingCalendar.Usual);

        Assert.Equal((Day("2026-11-22"), Day("2026-12-01")), (subscription.SentOn!.Value, subscription.DueOn));
    }

    [Fact]
    public void A_mail_is_not_sent_before_its_day()
    {
        var subscription = ReportSubscription.Begin(580, 1, "visits", "", Day("2026-11-22"), WorkingCalendar.Usual);

        Assert.Throws<RuleBrokenException>(() => subscription.Send(Day("2026-11-30"), WorkingCalendar.Usual));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
