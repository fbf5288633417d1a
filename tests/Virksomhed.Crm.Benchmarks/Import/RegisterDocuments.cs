using System.Globalization;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>A file of invented register documents of one municipality: a company and its production unit in turn, in the register's own format.</summary>
internal static class RegisterDocuments
{
    // Above every number that the register has given out; the 99 millions of the seed world are too few.
    private const int FirstCvr = 50_000_000;
    private const long FirstPNumber = 1999001000;

    public static void Write(string file, int documents)
    {
        var json = new RegisterJson(File.ReadLines(Path.Combine(Places.Seeds, "branches.csv")).Skip(1).Select(line => line.Split(';')).ToDictionary(row => (row[0], row[1]), row => row[2]));
        var prng = new Prng("import");
        using var stream = File.Create(file);

        foreach (var company in Companies(prng).Take(documents / 2))
        {
            stream.Write(json.Document(company));
            stream.Write(json.Document(company.Units[0]));
        }
    }

    private static IEnumerable<Company> Companies(Prng prng)
    {
        var (words, pNumber) = (new Words(prng), FirstPNumber);
        var towns = Tables.Towns.Where(town => town.Municipality == SmallTables.Soenderborg).ToList();
        var forms = Tables.Forms.Values.ToList();

        for (var cvr = FirstCvr; ; cvr++)
        {
            if (CvrNumber.IsValid(cvr.ToString(CultureInfo.InvariantCulture)))
            {
                yield return Company(cvr, ++pNumber, prng, words, prng.Pick(towns), prng.Pick(forms));
            }
        }
    }

    private static Company Company(int cvr, long pNumber, Prng prng, Words words, Town town, Form form)
    {
        var trade = prng.Weighted(Tables.Trades, trade => trade.Weight);
        var company = new Company
        {
            Cvr = cvr,
            Form = form,
            Name = words.Company(trade),
            Trade = trade,
            Address = new(words.Street().Split(' ')[0], prng.Between(1, 180), null, null, town),
            Contact = new($"10{prng.Between(100000, 999999)}", $"kontakt@virksomhed{cvr}.example", $"www.virksomhed{cvr}.example"),
            Founded = new DateOnly(prng.Between(1990, 2024), prng.Between(1, 12), 1),
            Protected = prng.Chance(120),
            Status = "NORMAL",
        };
        company.Units.Add(new()
        {
            PNumber = pNumber,
            Company = company,
            Name = company.Name,
            Trade = trade,
            Address = company.Address,
            Contact = company.Contact,
            Founded = company.Founded,
            Protected = company.Protected,
            Status = "Aktiv",
            Staff = prng.Between(0, 60),
        });

        return company;
    }
}
