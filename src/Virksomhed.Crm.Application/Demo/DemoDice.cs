namespace Virksomhed.Crm.Application.Demo;

/// <summary>Draws that depend on the municipality and a number alone, so that they turn out the same on every machine.</summary>
internal sealed class DemoDice(int municipality, int number)
{
#pragma warning disable CA5394 // Made-up data, made the same way each time: no secret is drawn here.
    private readonly Random _random = new(unchecked((number * 397) ^ (municipality * 7919)));

    public bool Chance(double share) => _random.NextDouble() < share;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A whole number around what is expected.</summary>
    public int Count(double expected) => (int)(expected + _random.NextDouble());

    public T Weighted<T>(IReadOnlyList<T> choices, Func<T, double> weight)
    {
        var at = _random.NextDouble() * choices.Sum(weight);

        return choices.FirstOrDefault(choice => (at -= weight(choice)) <= 0) ?? choices[^1];
    }

    public Guid Key()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);

        return new(bytes);
    }
#pragma warning restore CA5394
}
