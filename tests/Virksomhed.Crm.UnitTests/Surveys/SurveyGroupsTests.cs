using System.Globalization;
using Virksomhed.Crm.Domain.Surveys;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Surveys;

public class SurveyGroupsTests
{
    [Theory]
    [InlineData("4", "-")]
    [InlineData("5", "5")]
    [InlineData("0", "0")]
    [InlineData("5 6 7", "5 6 7")]
    [InlineData("4 9 7", "- 9 -")] // one hidden could be found by subtraction
    [InlineData("0 4 9 7", "0 - 9 -")] // nobody is in the first
    [InlineData("1 2 9 7", "- - 9 -")] // two hidden with three answers between them are a group of three
    [InlineData("2 3 9 7", "- - 9 7")]
    [InlineData("1 1 1 6", "- - - -")]
    [InlineData("4 0 0 0", "- 0 0 0")]
    public void A_group_under_five_is_hidden_and_cannot_be_found_by_subtraction(string answers, string shown) =>
        Assert.Equal(shown, string.Join(' ', SurveyGroups.Shown(Numbers(answers)).Select(count => count is null ? "-" : $"{count}")));

    [Theory]
    [InlineData("0 0 0 0 0", 0, "0")]
    [InlineData("1 0 0 0 0", 1, "1")]
    [InlineData("0 0 1 2 2", 5, "4.2")]
    [InlineData("0 1 0 1 1", 3, "3.67")]
    public void The_mean_is_to_two_decimals(string spread, int answers, string mean)
    {
        var score = SurveyScore.Of(Numbers(spread).Select((count, i) => (i + 1, count)));

        Assert.Equal((answers, decimal.Parse(mean, CultureInfo.InvariantCulture)), (score.Answers, score.Mean));
    }

    private static int[] Numbers(string text) => [.. text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}
