using Virksomhed.Crm.Domain.Rejsehold;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Rejsehold;

public class ResponseTimeTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly ResponseRule[] Rules = [ResponseRule.Default(580, new DateOnly(2020, 1, 1))];

    [Fact]
    public void Times_are_the_median_and_what_nine_of_ten_had()
    {
        var waits = new[] { 0, 1, 1, 2, 2, 2, 3, 3, 4, 14 }.Select(days => new Wait(Monday, Monday.AddDays(2), Monday.AddDays(days))).ToList();

        Assert.Equal(new(Median: 2, NinetyPercent: 4, Kept: 6, Decided: 10), ResponseTime.Of(waits, Rules, Monday.AddDays(20)));
    }

    [Theory]
    [InlineData(2, 0)] // due today: still to be kept
    [InlineData(3, 1)] // over: broken, though nobody has come yet
    public void A_wait_that_goes_on_is_broken_once_the_promise_has_run_out(int daysLater, int decided) =>
        Assert.Equal(new(null, null, Kept: 0, decided), ResponseTime.Of([new(Monday, Monday.AddDays(2), null)], Rules, Monday.AddDays(daysLater)));

    [Fact]
    public void Nothing_asked_is_nothing_to_tell() => Assert.Equal(new(null, null, 0, 0), ResponseTime.Of([], Rules, Monday));
}
