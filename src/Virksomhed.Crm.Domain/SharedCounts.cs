namespace Virksomhed.Crm.Domain;

/// <summary>
/// Counts of people or of cases about people that leave the municipality. A count under five may point out somebody ("1 forløb" at a workplace of four),
/// so it is hidden; and where only one of several is hidden, the next smallest is too, or it could be found by subtracting from the total.
/// </summary>
public static class SharedCounts
{
    public const int Least = 5;

    public const string Hidden = "færre end 5";

    /// <summary>The counts with null for those that are hidden.</summary>
    public static IReadOnlyList<int?> Of(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var hidden = counts.Index().Where(count => count.Item < Least).Select(count => count.Index).ToHashSet();

        if (hidden.Count == 1 && counts.Count > 1)
        {
            hidden.Add(counts.Index().Where(count => !hidden.Contains(count.Index)).MinBy(count => count.Item).Index);
        }

        return [.. counts.Index().Select(count => hidden.Contains(count.Index) ? (int?)null : count.Item)];
    }
}
