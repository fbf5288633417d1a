namespace Virksomhed.Crm.SeedWorld;

/// <summary>Every company and production unit of the invented register.</summary>
public static class World
{
    /// <summary>File name, kommunekode and how many production units the municipality is to have.</summary>
    public static readonly IReadOnlyList<(string File, int Municipality, int Units)> Plan =
        [("aabenraa", 580, 3200), ("soenderborg", 540, 3000), ("haderslev", 510, 400), ("toender", 550, 300)];

    public static IReadOnlyList<Company> Build()
    {
        var prng = new Prng("virksomhed.crm");
        var numbers = new RegisterNumbers(prng);
        var draws = new Draws(prng, numbers);
        var names = new Names(prng);
        var founder = new Founder(prng, draws, names, numbers);
        var others = new PublicAndChains(prng, draws, names, founder, numbers);
        List<Company> companies = [.. others.Landmarks(), .. others.Public(), .. others.Chains()];

        var firms = new PrivateFirms(prng, draws, names, founder);
        // The small ones come last, because a firm of the big two may have a branch there.
        foreach (var (_, municipality, units) in Plan)
        {
            var missing = units - companies.Sum(c => c.Units.Count(u => u.Address.Town.Municipality == municipality));
            List<Company> founded = [];
            while (missing > 0)
            {
                var company = firms.Next(municipality, founded);
                founded.Add(company);
                missing -= company.Units.Count(u => u.Address.Town.Municipality == municipality);
            }
            companies.AddRange(founded);
        }
        return companies;
    }
}
