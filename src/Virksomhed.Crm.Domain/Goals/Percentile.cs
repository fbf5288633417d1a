namespace Virksomhed.Crm.Domain.Goals;

/// <summary>The value that so many percent of a set lie at or below (nearest rank), so that it is always one that occurred.</summary>
public static class Percentile
{
    /// <summary>Null for an empty set.</summary>
    public static int? Of(IReadOnlyCollection<int> values, int percent)
    {
        ArgumentNullException.ThrowIfNull(values);
        Rule.Require(percent is > 0 and <= 100, "En percentil ligger mellem 1 og 100.");

        return values.Count == 0 ? null : values.Order().ElementAt(((values.Count * percent) + 99) / 100 - 1);
    }
}
