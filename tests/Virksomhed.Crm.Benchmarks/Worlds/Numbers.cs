using System.Globalization;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Numbers that belong to nobody, in the series of the seed world; each is given once within a municipality.</summary>
internal sealed class Numbers(Prng prng)
{
    private readonly HashSet<string> _taken = [];
    private long _pNumber = 1999001000;

    public string Cvr()
    {
        while (true)
        {
            var prefix = prng.Between(9900000, 9999999).ToString(CultureInfo.InvariantCulture);
            var cvr = Enumerable.Range(0, 10).Select(digit => $"{prefix}{digit}").FirstOrDefault(CvrNumber.IsValid);

            if (cvr is not null && _taken.Add(cvr))
            {
                return cvr;
            }
        }
    }

    public string PNumber() => (_pNumber += prng.Between(1, 17)).ToString(CultureInfo.InvariantCulture);

    public string Phone() => prng.Between(10001000, 10999999).ToString(CultureInfo.InvariantCulture);
}
