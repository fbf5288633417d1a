using System.Text;

namespace Virksomhed.Crm.SeedWorld;

/// <summary>SplitMix64, our own, because System.Random may change its sequence between runtimes and the seed files must not.</summary>
public sealed class Prng(string seed)
{
    private ulong _state = Fnv1a(seed);

    public int Below(int limit) => (int)(((UInt128)Next() * (ulong)limit) >> 64);

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Weighted<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var left = Below(items.Sum(weight));
        foreach (var item in items)
        {
            left -= weight(item);
            if (left < 0) return item;
        }
        throw new InvalidOperationException("No item has a weight.");
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private static ulong Fnv1a(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }
}
