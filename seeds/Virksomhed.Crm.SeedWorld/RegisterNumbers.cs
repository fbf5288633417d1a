using System.Globalization;

namespace Virksomhed.Crm.SeedWorld;

/// <summary>
/// Hands out numbers that can belong to nobody: CVR in the 99 millions (the register is in the 40 millions), P-numbers from 1999 000 000
/// (digits three and four are no month, so none can be read as a CPR number) and phones in 10 00 00 00 to 10 99 99 99, which is no subscriber series.
/// </summary>
public sealed class RegisterNumbers(Prng prng)
{
    /// <summary>Numbers below these belong to the landmarks, which name their own.</summary>
    private const int FirstFreeCvrPrefix = 9910000;
    private const long FirstFreePNumber = 1999001000;

    private static readonly int[] Weights = [2, 7, 6, 5, 4, 3, 2];

    private readonly HashSet<int> _taken = [];
    private long _lastPNumber = FirstFreePNumber;

    public int NextCvr()
    {
        while (true)
        {
            var prefix = prng.Between(FirstFreeCvrPrefix, 9999999);
            if (CheckDigit(prefix) is { } digit && _taken.Add(prefix)) return prefix * 10 + digit;
        }
    }

    public long NextPNumber() => _lastPNumber += prng.Between(1, 17);

    public string NextPhone()
    {
        while (true)
        {
            var phone = prng.Between(10001000, 10999999);
            if (_taken.Add(phone)) return phone.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Modulus 11 with weights 2 7 6 5 4 3 2; where the remainder is 1 no such number exists (erhvervsstyrelsen.dk/modulus_11).</summary>
    private static int? CheckDigit(int prefix)
    {
        var digits = prefix.ToString(CultureInfo.InvariantCulture);
        var remainder = Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11;
        return remainder == 1 ? null : (11 - remainder) % 11;
    }
}
