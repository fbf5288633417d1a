namespace Virksomhed.Crm.Domain.Employers;

/// <summary>The intervals in which CVR publishes the number of employees (intervalKodeAntalAnsatte), named by their lowest number.</summary>
public static class SizeInterval
{
    private static readonly int[] Lows = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    public static IReadOnlyList<int> All => Lows;

    /// <summary>The interval that a number of employees falls in.</summary>
    public static int Of(int employees) => Lows.Last(low => low <= Math.Max(0, employees));

    /// <summary>"10-19", "1.000 og flere".</summary>
    public static string Display(int low)
    {
        var next = Array.IndexOf(Lows, low) + 1;

        return next == Lows.Length ? "1.000 og flere"
            : Lows[next] - 1 == low ? $"{low}"
            : $"{low}-{Lows[next] - 1}";
    }

    /// <summary>Reads ANTAL_10_19 and its kin; null for what the register does not know.</summary>
    public static int? FromRegister(string? code) =>
        code?.Split('_') is ["ANTAL", var low, ..] && int.TryParse(low, out var number) && Lows.Contains(number) ? number : null;
}
