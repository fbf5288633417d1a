namespace Virksomhed.Crm.Domain.Goals;

/// <summary>Parts that add up to their whole.</summary>
public static class Distribution
{
    /// <summary>
    /// Splits whole numbers by weight; what rounding leaves over goes to the parts that lost most by it (largest remainder). Parts of no weight
    /// get nothing, unless no part has any: then all weigh the same.
    /// </summary>
    public static IReadOnlyList<int> Split(int total, IReadOnlyList<int> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Rule.Require(total >= 0 && weights.All(weight => weight >= 0), "Et tal kan kun fordeles efter vægte, der ikke er negative.");

        var used = weights.Any(weight => weight > 0) ? weights : [.. weights.Select(_ => 1)];
        var sum = used.Sum(weight => (long)weight);
        var parts = used.Select(weight => (int)(total * (long)weight / sum)).ToArray();

        foreach (var part in ByLoss(total, used, sum).Take(total - parts.Sum()))
        {
            parts[part]++;
        }

        return parts;
    }

    private static IEnumerable<int> ByLoss(int total, IReadOnlyList<int> weights, long sum) =>
        Enumerable.Range(0, weights.Count).OrderByDescending(part => total * (long)weights[part] % sum).ThenBy(part => part);
}
