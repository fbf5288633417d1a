using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class SharedCountsTests
{
    [Fact]
    public void A_count_under_five_is_hidden_also_when_it_is_nought() => Assert.Equal([null, null, 5], SharedCounts.Of([4, 0, 5]));

    [Fact]
    public void Where_only_one_is_hidden_the_next_smallest_is_too_or_the_total_would_tell_it() => Assert.Equal([12, null, null], SharedCounts.Of([12, 3, 7]));

    [Fact]
    public void Large_counts_are_shown() => Assert.Equal([5, 6], SharedCounts.Of([5, 6]));

    [Fact]
    public void A_single_count_is_shown_or_hidden_by_itself()
    {
        Assert.Equal([null], SharedCounts.Of([2]));
        Assert.Empty(SharedCounts.Of([]));
    }
}
