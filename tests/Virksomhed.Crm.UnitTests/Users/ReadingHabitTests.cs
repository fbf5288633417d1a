using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Users;

/// <summary>The municipality's limit is 400 a day, or five times what is usual for the person.</summary>
[Trait("Requirement", "R30")]
public class ReadingHabitTests
{
    [Theory]
    [InlineData(new int[0], 400, false)] // new here: the municipality's limit alone
    [InlineData(new int[0], 401, true)]
    [InlineData(new[] { 20, 20, 20, 20 }, 400, false)] // four days tell no habit
    [InlineData(new[] { 20, 20, 20, 20, 20 }, 100, false)]
    [InlineData(new[] { 20, 20, 20, 20, 20 }, 101, true)]
    [InlineData(new[] { 2, 2, 2, 2, 2 }, 50, false)] // ten times little is little
    [InlineData(new[] { 2, 2, 2, 2, 2 }, 51, true)]
    [InlineData(new[] { 200, 200, 200, 200, 200 }, 400, false)] // who always reads much is not above the limit
    [InlineData(new[] { 200, 200, 200, 200, 200 }, 401, true)]
    [InlineData(new[] { 20, 20, 20, 20, 9000 }, 101, true)] // one wild day makes no habit
    [InlineData(new[] { 0, 0, 0, 20, 20, 20, 20 }, 101, false)] // days off are not counted
    public void A_day_is_unusual_against_the_limit_and_the_persons_own_number(int[] days, int count, bool unusual) =>
        Assert.Equal(unusual, new ReadingHabit(days).IsUnusual(count, AccessRule.Proposed));

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4 }, null)]
    [InlineData(new[] { 5, 1, 3, 2, 4 }, 3)]
    [InlineData(new[] { 6, 5, 1, 3, 2, 4 }, 3)] // between two, the whole number below
    public void The_usual_number_is_the_median(int[] days, int? usual) => Assert.Equal(usual, new ReadingHabit(days).Usual);
}
