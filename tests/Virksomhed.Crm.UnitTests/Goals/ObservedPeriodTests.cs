using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Goals;

public class ObservedPeriodTests
{
    [Theory]
    [InlineData("2020", 2020, null)]
    [InlineData(" jan 2020 ", 2020, 1)]
    [InlineData("Januar 2020", 2020, 1)]
    [InlineData("maj 2021", 2021, 5)]
    [InlineData("dec. 2021", 2021, 12)]
    [InlineData("2020M01", 2020, 1)]
    [InlineData("2020m12", 2020, 12)]
    [InlineData("03-2020", 2020, 3)]
    public void A_period_is_read_as_the_statistics_write_it(string text, int year, int? month) => Assert.Equal(new ObservedPeriod(year, month), ObservedPeriod.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("Aabenraa")]
    [InlineData("14,6")]
    [InlineData("1999")]
    [InlineData("2020M13")]
    [InlineData("412")]
    [InlineData("2020Q1")]
    public void What_is_no_period_is_not_read(string? text) => Assert.Null(ObservedPeriod.Read(text));

    [Fact]
    public void A_number_of_a_period_is_replaced_and_a_share_is_at_most_a_hundred()
    {
        var share = ExternalIndicator.Of(540, ExternalIndicator.PartialReturn, "Delvist raskmeldte", "%", "Jobindsats");
        share.Observe(new(2020, null), ObservationKind.Result, 9, "Gæt", null, DateTime.UnixEpoch);
        share.Observe(new(2020, null), ObservationKind.Result, 10, "Jobindsats", 3, DateTime.UnixEpoch);
        share.Observe(new(2020, null), ObservationKind.Target, 16.6m, "Planen", null, DateTime.UnixEpoch);

        Assert.Equal([10m, 16.6m], share.Observations.Select(one => one.Value));
        Assert.Throws<RuleBrokenException>(() => share.Observe(new(2020, 1), ObservationKind.Result, 101, "", null, DateTime.UnixEpoch));
    }

    [Theory]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(100, 10)]
    public void A_percentile_is_one_of_the_values(int percent, int value) => Assert.Equal(value, Percentile.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], percent));

    [Fact]
    public void Nothing_has_no_percentile() => Assert.Null(Percentile.Of([], 50));
}
