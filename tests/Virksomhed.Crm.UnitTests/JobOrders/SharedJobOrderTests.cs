using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Xunit;

namespace Virksomhed.Crm.UnitTests.JobOrders;

public class SharedJobOrderTests
{
    private const int Aabenraa = 580;
    private const int Soenderborg = 540;
    private const int Haderslev = 510;
    private const int Toender = 550;

    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTime Now = DanishTime.ToUtc(Today.ToDateTime(new TimeOnly(10, 0)));

    [Fact]
    public void Twenty_eight_are_divided_between_the_owner_and_those_who_bid()
    {
        var order = Shared();
        JobOrderBid[] bids = [Bid(order, Soenderborg, 8), Bid(order, Haderslev, 3), Bid(order, Toender, 2)];
        order.Divide(new Dictionary<int, int> { [Aabenraa] = 16, [Soenderborg] = 7, [Haderslev] = 3, [Toender] = 2 }, bids);
        Assert.Equal(28, order.Shares.Sum(share => share.Count));

        order.Divide(new Dictionary<int, int> { [Aabenraa] = 10, [Soenderborg] = 8, [Haderslev] = 0 }, bids);
        Assert.Equal([(Aabenraa, 10), (Soenderborg, 8)], order.Shares.Select(share => (share.PartnerCode, share.Count)));
    }

    [Theory]
    [InlineData(27, 2, 0)]
    [InlineData(0, 9, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(-1, 0, 0)]
    public void Nobody_sends_more_than_was_offered_and_no_more_are_sent_than_are_wanted(int own, int bidder, int silent)
    {
        var order = Shared();
        var counts = new Dictionary<int, int> { [Aabenraa] = own, [Soenderborg] = bidder, [Toender] = silent };
        Assert.Throws<RuleBrokenException>(() => order.Divide(counts, [Bid(order, Soenderborg, 8)]));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(29, 0)]
    [InlineData(5, -1)]
    public void An_offer_is_within_what_is_wanted_and_for_a_day_to_come(int count, int days)
    {
        var order = Shared();
        Assert.Throws<RuleBrokenException>(() => JobOrderBid.For(order, Soenderborg).Offer(order, count, Today.AddDays(days), null, "Sofie", Today));
    }

    [Fact]
    public void What_was_counted_on_is_not_taken_back_and_the_owner_does_not_bid()
    {
        var order = Shared();
        var bid = Bid(order, Soenderborg, 8);
        order.Divide(new Dictionary<int, int> { [Soenderborg] = 5 }, [bid]);
        Assert.Throws<RuleBrokenException>(() => bid.Offer(order, 4, Today, null, "Sofie", Today));
        bid.Offer(order, 5, Today, null, "Sofie", Today);

        Assert.Equal(5, bid.Count);
        Assert.Throws<RuleBrokenException>(() => JobOrderBid.For(order, Aabenraa));
    }

    [Fact]
    public void A_closed_order_is_neither_divided_nor_bid_on()
    {
        var order = Shared();
        var bid = Bid(order, Soenderborg, 8);
        order.Refresh(order.Content with { IsOpen = false }, Now);
        Assert.Throws<RuleBrokenException>(() => order.Divide(new Dictionary<int, int> { [Aabenraa] = 1 }, [bid]));
        Assert.Throws<RuleBrokenException>(() => bid.Offer(order, 9, Today, null, "Sofie", Today));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("JobSønderjylland", -1)]
    public void It_takes_a_partnership_and_a_day_to_come_to_share(string? partnership, int days) =>
        Assert.Throws<RuleBrokenException>(() => SharedJobOrder.Share(JobOrderTests.Sourcing(28), Content(), partnership, Today.AddDays(days), Now));

    [Fact]
    public void An_order_that_is_not_qualified_is_not_shared() =>
        Assert.Throws<RuleBrokenException>(() => SharedJobOrder.Share(JobOrderTests.Received(), Content(), "JobSønderjylland", Today, Now));

    private static SharedJobOrder Shared() => SharedJobOrder.Share(JobOrderTests.Sourcing(28), Content(), "JobSønderjylland", Today, Now);

    private static JobOrderBid Bid(SharedJobOrder order, int code, int count)
    {
        var bid = JobOrderBid.For(order, code);
        bid.Offer(order, count, Today, null, "En kollega", Today);

        return bid;
    }

    private static SharedContent Content() => new()
    {
        Title = "Til lageret", Occupation = "Lagerarbejder", Positions = 28, Kind = JobOrderKind.Ordinary, StartsOn = Today, Employer = "Firma", Cvr = "99000007", Owner = "Karen", IsOpen = true,
    };
}
