using Virksomhed.Crm.Domain.JobOrders;
using Xunit;

namespace Virksomhed.Crm.UnitTests.JobOrders;

public class FillFiguresTests
{
    private static readonly DateOnly Came = new(2026, 3, 1);

    [Fact]
    public void Nothing_is_a_share_of_nothing()
    {
        var none = FillFigures.Of([]);
        Assert.Equal((null, null, null, null), (none.Formidlingsgrad, none.Besaettelsesgrad, none.FirstCandidateMedian, none.FilledNinety));
        Assert.Equal((0, null), (FillFigures.Of([Order(0, 0)]).Formidlingsgrad, FillFigures.Of([Order(0, 0)]).Besaettelsesgrad));
    }

    [Theory]
    [InlineData("3:1 3:0 0:0 0:0", 50, 50)]
    [InlineData("3:1 3:2 0:0", 67, 100)]
    [InlineData("3:0", 100, 0)]
    public void Of_the_orders_so_many_got_candidates_and_of_these_so_many_ended_with_somebody_hired(string orders, int formidling, int besaettelse)
    {
        var figures = FillFigures.Of([.. orders.Split(' ').Select(one => one.Split(':')).Select(one => Order(int.Parse(one[0], null), int.Parse(one[1], null)))]);
        Assert.Equal((formidling, besaettelse), (figures.Formidlingsgrad, figures.Besaettelsesgrad));
    }

    [Fact]
    public void Times_are_days_from_the_day_the_order_came_and_those_still_waiting_are_left_out()
    {
        var figures = FillFigures.Of([.. Enumerable.Range(1, 10).Select(day => Order(1, 1, day, day * 2)), Order(1, 0, null, null)]);
        Assert.Equal((5, 9, 10, 18), (figures.FirstCandidateMedian, figures.FirstCandidateNinety, figures.FilledMedian, figures.FilledNinety));
        Assert.Equal((22, 10, 45), (figures.Positions, figures.Hired, figures.PositionsFilled));
    }

    private static OrderOutcome Order(int proposed, int hired, int? first = 1, int? filled = 2) =>
        new(2, proposed, hired, Came, first is { } one ? Came.AddDays(one) : null, filled is { } other ? Came.AddDays(other) : null);
}
