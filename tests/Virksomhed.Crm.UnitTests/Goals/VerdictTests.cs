using Virksomhed.Crm.Domain.Goals;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Goals;

public class VerdictTests
{
    private static readonly Yardstick Nothing = new(null, null, null);

    [Theory]
    [InlineData(GoalDirection.AtLeast, 80, 80, GoalLight.Reached)]
    [InlineData(GoalDirection.AtLeast, 76, 80, GoalLight.SlightlyBehind)]
    [InlineData(GoalDirection.AtLeast, 75.9, 80, GoalLight.Behind)]
    [InlineData(GoalDirection.AtMost, 10, 10, GoalLight.Reached)]
    [InlineData(GoalDirection.AtMost, 10.1, 10, GoalLight.Exceeded)]
    [InlineData(GoalDirection.Keep, 41.2, 41.2, GoalLight.Reached)]
    [InlineData(GoalDirection.Rank, 20, 20, GoalLight.Reached)]
    [InlineData(GoalDirection.Rank, 19, 20, GoalLight.Reached)]
    [InlineData(GoalDirection.Rank, 23, 20, GoalLight.SlightlyBehind)]
    [InlineData(GoalDirection.Rank, 24, 20, GoalLight.Behind)]
    public void A_number_is_held_against_a_number(GoalDirection direction, double actual, double target, GoalLight light) =>
        Assert.Equal(light, Verdict.Of(direction, new((decimal)actual, null), new Aim(TargetBasis.Number, (decimal)target, null, null), Nothing).Light);

    [Theory]
    [InlineData("Høj tilfredshed", GoalLight.Reached, null)]
    [InlineData("høj tilfredshed", GoalLight.Reached, null)]
    [InlineData("Ikke målt", null, Unjudged.OnlyWords)]
    [InlineData(null, null, Unjudged.OnlyWords)]
    public void Words_are_reached_by_the_same_words(string? actual, GoalLight? light, Unjudged? why)
    {
        var verdict = Verdict.Of(GoalDirection.AtLeast, new(null, actual), new Aim(TargetBasis.Words, null, "Høj tilfredshed", null), Nothing);

        Assert.Equal((light, why), (verdict.Light, verdict.Why));
    }

    [Theory]
    [InlineData(GoalDirection.AtLeast, 93, GoalLight.SlightlyBehind)]
    [InlineData(GoalDirection.AtLeast, 94, GoalLight.Reached)]
    [InlineData(GoalDirection.AtMost, 93, GoalLight.SlightlyBehind)]
    [InlineData(GoalDirection.AtMost, 92, GoalLight.Reached)]
    [InlineData(GoalDirection.Keep, 93, GoalLight.Reached)]
    public void More_than_at_the_start_must_be_more_and_kept_may_be_the_same(GoalDirection direction, int actual, GoalLight light) =>
        Assert.Equal(light, Verdict.Of(direction, new(actual, null), new Aim(TargetBasis.Baseline, null, "højere", null), new(93, null, null)).Light);

    [Theory]
    [InlineData(4.1, GoalLight.Reached)]
    [InlineData(4.2, GoalLight.Reached)]
    [InlineData(4.3, GoalLight.Exceeded)]
    public void A_relative_goal_is_held_against_what_others_came_to(double actual, GoalLight light) =>
        Assert.Equal(light, Verdict.Of(GoalDirection.AtMost, new((decimal)actual, null), new Aim(TargetBasis.Benchmark, null, "højest sydjysk niveau", null), new(null, null, 4.2m)).Light);

    [Theory]
    [InlineData(TargetBasis.Baseline, Unjudged.NoBaseline)]
    [InlineData(TargetBasis.Benchmark, Unjudged.NoBenchmark)]
    [InlineData(TargetBasis.Words, Unjudged.OnlyWords)]
    public void What_cannot_be_judged_says_why(TargetBasis basis, Unjudged why) =>
        Assert.Equal(why, Verdict.Of(GoalDirection.AtLeast, new(5, null), new Aim(basis, null, "højere", null), Nothing).Why);

    [Fact]
    public void No_target_no_number_and_nothing_to_reach_say_so()
    {
        Assert.Equal(Unjudged.NoTarget, Verdict.Of(GoalDirection.AtLeast, new(5, null), null, Nothing).Why);
        Assert.Equal(Unjudged.NoNumber, Verdict.Of(GoalDirection.AtLeast, new(null, null), new Aim(TargetBasis.Number, 5, null, null), Nothing).Why);
        Assert.Equal(Unjudged.NoNewer, Verdict.Of(GoalDirection.AtMost, new(null, null), new Aim(TargetBasis.Baseline, null, "lavere", null), Nothing with { Baseline = 11 }).Why);
        Assert.Equal(Unjudged.OnlyShown, Verdict.Of(GoalDirection.Shown, new(5, null), null, Nothing).Why);
    }
}
