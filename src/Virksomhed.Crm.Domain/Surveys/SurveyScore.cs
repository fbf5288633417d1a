namespace Virksomhed.Crm.Domain.Surveys;

/// <summary>What a group of employers answered to one question.</summary>
/// <param name="Spread">How many gave 1, 2, 3, 4 and 5.</param>
public sealed record SurveyScore(IReadOnlyList<int> Spread)
{
    public int Answers => Spread.Sum();

    /// <summary>To two decimals; 0 where nobody answered.</summary>
    public decimal Mean => Answers == 0 ? 0 : Math.Round((decimal)Spread.Index().Sum(given => (given.Index + SurveyAnswer.Lowest) * given.Item) / Answers, 2, MidpointRounding.AwayFromZero);

    /// <param name="given">Scores with how many gave each; the same score may come more than once.</param>
    public static SurveyScore Of(IEnumerable<(int Score, int Count)> given)
    {
        var spread = new int[SurveyAnswer.Highest - SurveyAnswer.Lowest + 1];

        foreach (var (score, count) in given)
        {
            spread[score - SurveyAnswer.Lowest] += count;
        }

        return new(spread);
    }
}

/// <summary>
/// Groups of answers whose total is shown beside them. One of under five tells nothing, nor does the next smallest beside a single hidden one
/// (<see cref="SharedCounts"/>); and as means are shown too, the hidden ones together are five at least: what is left over of a total is a group as well.
/// A group that nobody is in hides nobody.
/// </summary>
public static class SurveyGroups
{
    /// <summary>The number of answers in each group; null for what is hidden.</summary>
    public static IReadOnlyList<int?> Shown(IReadOnlyList<int> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var groups = answers.Index().Where(group => group.Item > 0).ToList();
        var counts = SharedCounts.Of(groups.ConvertAll(group => group.Item));
        var shown = answers.Select(_ => (int?)0).ToArray();
        groups.Zip(counts).ToList().ForEach(pair => shown[pair.First.Index] = pair.Second);

        while (LeftOver(answers, shown) is > 0 and < SharedCounts.Least && groups.Exists(group => shown[group.Index] is not null))
        {
            shown[groups.Where(group => shown[group.Index] is not null).MinBy(group => group.Item).Index] = null;
        }

        return shown;
    }

    private static int LeftOver(IReadOnlyList<int> answers, int?[] shown) => answers.Index().Sum(group => shown[group.Index] is null ? group.Item : 0);
}
