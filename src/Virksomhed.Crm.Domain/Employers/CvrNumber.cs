namespace Virksomhed.Crm.Domain.Employers;

/// <summary>
/// The eight digits of a legal unit in Det Centrale Virksomhedsregister. The last digit is a check digit: the weighted sum by
/// 2 7 6 5 4 3 2 1 is divisible by 11 (Erhvervsstyrelsen, "Modulus 11").
/// </summary>
public static class CvrNumber
{
    public const int Length = 8;

    private static readonly int[] Weights = [2, 7, 6, 5, 4, 3, 2, 1];

    public static bool IsValid(string? digits) =>
        digits is { Length: Length }
        && digits.All(char.IsAsciiDigit)
        && digits[0] != '0'
        && digits.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11 == 0;

    /// <summary>The digits of what a person types or a register sends: spaces and a leading DK are dropped, a lost leading zero is not guessed.</summary>
    public static string Clean(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var compact = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.')));

        return compact.StartsWith("DK", StringComparison.OrdinalIgnoreCase) ? compact[2..] : compact;
    }

    /// <summary>12345678 as people read it: 12 34 56 78.</summary>
    public static string Display(string digits) =>
        digits is { Length: Length } ? $"{digits[..2]} {digits[2..4]} {digits[4..6]} {digits[6..]}" : digits;
}

/// <summary>
/// The ten digits of a production unit. Never checked by modulus 11: the register itself has issued numbers by wrong weights
/// (Erhvervsstyrelsen, "Modulus 11").
/// </summary>
public static class PNumber
{
    public const int Length = 10;

    public static bool IsValid(string? digits) => digits is { Length: Length } && digits.All(char.IsAsciiDigit);

    /// <summary>1999000587 as people read it: 1999 000 587.</summary>
    public static string Display(string digits) =>
        digits is { Length: Length } ? $"{digits[..4]} {digits[4..7]} {digits[7..]}" : digits;
}
