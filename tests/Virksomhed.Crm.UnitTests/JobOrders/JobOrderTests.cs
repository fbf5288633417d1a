using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;
using Xunit;

namespace Virksomhed.Crm.UnitTests.JobOrders;

public class JobOrderTests
{
    private const int Me = 7;
    private const int Aabenraa = 580;

    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTime Now = DanishTime.ToUtc(Today.ToDateTime(new TimeOnly(10, 0)));

    [Theory]
    [InlineData(JobOrderPhase.Received, "Qualified NotFilled")]
    [InlineData(JobOrderPhase.Qualified, "Received Sourcing NotFilled")]
    [InlineData(JobOrderPhase.Sourcing, "Qualified Screening Interviews Filled PartlyFilled NotFilled")]
    [InlineData(JobOrderPhase.Screening, "Sourcing Interviews Filled PartlyFilled NotFilled")]
    [InlineData(JobOrderPhase.Interviews, "Sourcing Screening Filled PartlyFilled NotFilled")]
    [InlineData(JobOrderPhase.Filled, "Sourcing")]
    [InlineData(JobOrderPhase.PartlyFilled, "Sourcing")]
    [InlineData(JobOrderPhase.NotFilled, "Sourcing")]
    public void A_phase_is_followed_by_those_of_the_table_and_no_other(JobOrderPhase from, string after)
    {
        Assert.Equal(after, string.Join(' ', from.After()));
        Assert.All(Enum.GetValues<JobOrderPhase>(), to => Assert.Equal(after.Split(' ').Contains($"{to}"), from.MayBecome(to)));
    }

    [Theory]
    [InlineData(0, 5, JobOrderPhase.NotFilled)]
    [InlineData(1, 5, JobOrderPhase.PartlyFilled)]
    [InlineData(4, 5, JobOrderPhase.PartlyFilled)]
    [InlineData(5, 5, JobOrderPhase.Filled)]
    public void The_number_of_hired_tells_how_an_order_ends(int hired, int positions, JobOrderPhase end)
    {
        var order = Sourcing(positions);
        order.Propose(Aabenraa, Today, new(9, 9, hired), Today);
        order.Close(NotFilledReason.NoCandidates, Me, Now);

        Assert.Equal((end, Today, hired == 0), (order.Phase, order.ClosedOn, order.NotFilledReason is not null));
        Assert.Equal(order.Phase, order.Phases[^1].Phase);
    }

    [Fact]
    public void An_order_that_nobody_was_hired_for_needs_a_reason_and_one_not_qualified_can_only_be_given_up()
    {
        var order = Received();
        Assert.Throws<RuleBrokenException>(() => order.Close(null, Me, Now));
        order.Close(NotFilledReason.Withdrawn, Me, Now);
        Assert.Equal(JobOrderPhase.NotFilled, order.Phase);
        Assert.Throws<RuleBrokenException>(() => order.Close(NotFilledReason.Withdrawn, Me, Now));

        order.MoveTo(JobOrderPhase.Sourcing, Me, Now);
        Assert.Equal((null, null), (order.ClosedOn, order.NotFilledReason));
    }

    [Fact]
    public void Every_move_is_in_the_history_and_a_jump_is_refused()
    {
        var order = Received();
        Assert.Throws<RuleBrokenException>(() => order.MoveTo(JobOrderPhase.Sourcing, Me, Now));
        Assert.Throws<RuleBrokenException>(() => order.MoveTo(JobOrderPhase.NotFilled, Me, Now));
        order.MoveTo(JobOrderPhase.Qualified, Me, Now);

        Assert.Equal([JobOrderPhase.Received, JobOrderPhase.Qualified], order.Phases.Select(change => change.Phase));
        Assert.All(order.Phases, change => Assert.Equal(Me, change.ById));
    }

    [Fact]
    public void Nobody_is_invited_before_somebody_is_proposed_and_nobody_proposed_before_the_search_begins()
    {
        Assert.Throws<RuleBrokenException>(() => Received().Propose(Aabenraa, Today, new(1, 0, 0), Today));
        var order = Sourcing(2);
        Assert.Throws<RuleBrokenException>(() => order.MoveTo(JobOrderPhase.Interviews, Me, Now));
        order.Propose(Aabenraa, Today, new(1, 0, 0), Today);
        order.MoveTo(JobOrderPhase.Interviews, Me, Now);
        Assert.Equal(JobOrderPhase.Interviews, order.Phase);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(501, 0, 0)]
    [InlineData(3, 4, 0)]
    [InlineData(3, -1, 0)]
    [InlineData(3, 3, 4)]
    [InlineData(9, 9, 6)]
    public void Counts_that_cannot_be_are_refused(int proposed, int invited, int hired) =>
        Assert.Throws<RuleBrokenException>(() => Sourcing(5).Propose(Aabenraa, Today, new(proposed, invited, hired), Today));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_round_is_sent_between_the_day_the_order_came_and_today(int days) =>
        Assert.Throws<RuleBrokenException>(() => Sourcing(5).Propose(Aabenraa, Today.AddDays(days), new(1, 0, 0), Today));

    [Fact]
    public void Rounds_add_up_and_the_first_one_stops_the_clock()
    {
        var order = Sourcing(5);
        order.Propose(540, Today.AddDays(2), new(4, 2, 1), Today.AddDays(2));
        var first = order.Propose(Aabenraa, Today.AddDays(1), new(3, 1, 0), Today.AddDays(2));
        Assert.Equal((7, 3, 1, Today.AddDays(1)), (order.Proposed, order.Invited, order.Hired, order.FirstCandidateOn));
        order.Correct(first, new(3, 3, 3));
        Assert.Equal((7, 5, 4), (order.Proposed, order.Invited, order.Hired));
        Assert.Throws<RuleBrokenException>(() => order.Change(new(Aabenraa, 1, "Firma", null, null), Content(positions: 3)));
    }

    [Theory]
    [InlineData(0, 37)]
    [InlineData(501, 37)]
    [InlineData(1, 0)]
    [InlineData(1, 49)]
    public void Positions_and_hours_have_bounds(int positions, int hours) => Assert.Throws<RuleBrokenException>(() => Received(Content(positions) with { HoursAWeek = hours }));

    [Fact]
    public void The_link_of_a_round_is_good_for_one_answer_within_its_days_and_a_colleague_may_put_it_right()
    {
        var round = Sourcing(1).Propose(Aabenraa, Today, new(1, 0, 0), Today);
        Assert.False(round.CanBeAnswered(Now));
        round.AskFeedback("hash", Now);
        Assert.True(round.CanBeAnswered(Now.AddDays(JobOrderRound.FeedbackDays).AddSeconds(-1)));
        Assert.False(round.CanBeAnswered(Now.AddDays(JobOrderRound.FeedbackDays)));

        round.Answer(RoundFit.No, byId: null, Now);
        Assert.Null(round.FeedbackHash);
        Assert.Throws<RuleBrokenException>(() => round.Answer(RoundFit.Yes, byId: null, Now));
        Assert.Throws<RuleBrokenException>(() => round.AskFeedback("hash", Now));
        round.Answer(RoundFit.Yes, Me, Now);
        Assert.Equal((RoundFit.Yes, Me), (round.Fit, round.FitById));
    }

    internal static JobOrder Sourcing(int positions)
    {
        var order = Received(Content(positions));
        order.MoveTo(JobOrderPhase.Qualified, Me, Now);
        order.MoveTo(JobOrderPhase.Sourcing, Me, Now);

        return order;
    }

    internal static JobOrder Received(JobOrderContent? content = null) => JobOrder.Receive(new(Aabenraa, 1, "Firma", null, null), content ?? Content(5), Guid.NewGuid(), Me, Now);

    private static JobOrderContent Content(int positions) => new()
    {
        Title = "Til lageret", OccupationCode = "9333", Occupation = "Lager- og terminalarbejder", Positions = positions, Kind = JobOrderKind.Ordinary, StartsOn = Today.AddDays(30), OwnerId = Me,
    };
}
