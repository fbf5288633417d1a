namespace Virksomhed.Crm.SeedWorld;

/// <summary>Those with many units: the municipalities themselves, the region's hospitals, chains with their seat elsewhere, and the firms other texts point at.</summary>
public sealed class PublicAndChains(Prng prng, Draws draws, Names names, Founder founder, RegisterNumbers numbers)
{
    private static readonly int[] Municipalities = [580, 540, 510, 550];

    public IEnumerable<Company> Landmarks() => Tables.Landmarks.GroupBy(l => l.Cvr).Select(firm =>
    {
        var company = Landmark(firm.First());
        foreach (var unit in firm) company.Units.Add(LandmarkUnit(company, unit));
        return company;
    });

    public IEnumerable<Company> Public()
    {
        foreach (var municipality in Municipalities) yield return Municipality(municipality);
        yield return Region();
    }

    public IEnumerable<Company> Chains()
    {
        foreach (var chain in Tables.Chains)
        {
            var trade = TradeFor(chain.Code, "shop");
            var company = founder.Found(chain.Company, Tables.Forms[chain.Form], trade, draws.Address(TownAt(chain.Seat), "works"), numbers.NextCvr());
            foreach (var (municipality, count) in Municipalities.Zip(chain.Counts))
                for (var i = 0; i < count; i++) OpenBranch(company, municipality);
            yield return company;
        }
    }

    private void OpenBranch(Company company, int municipality)
    {
        var town = draws.Town(municipality, company.Trade.IsHaulage);
        var name = company.Name[..company.Name.LastIndexOf(' ')];
        founder.Open(company, $"{name}, {town.Name}", company.Trade, draws.Address(town, company.Trade.Site), draws.Staff(company.Trade.Size));
    }

    private Company Municipality(int code)
    {
        var capital = Tables.Towns.Where(t => t.Municipality == code).MaxBy(t => t.Weight)!;
        var name = $"{capital.Name} Kommune";
        var company = founder.Found(name, Tables.Forms[250], TradeFor("841100", "townhall"), draws.Address(capital, "town"), numbers.NextCvr());
        foreach (var kind in Tables.MunicipalUnits)
            for (var i = 0; i < kind.Counts[code]; i++)
                OpenMunicipal(company, kind, code);
        return company;
    }

    private void OpenMunicipal(Company company, MunicipalUnit kind, int municipality)
    {
        var named = kind.Name.Contains('{', StringComparison.Ordinal);
        var name = named ? names.Next([kind.Name], "") : $"{kind.Name}, {company.Name}";
        var address = company.Units.Count == 0 ? company.Address : draws.Address(draws.Town(municipality, haulage: false), "town");
        founder.Open(company, name, TradeFor(kind.Code, kind.Size), address, draws.Staff(kind.Size));
    }

    private Company Region()
    {
        var company = founder.Found("Region Syddanmark", Tables.Forms[245], TradeFor("841200", "department"), draws.Address(TownAt(7100), "town"), numbers.NextCvr());
        foreach (var (name, code, postcode, staff) in new[]
        {
            ("Grænselandets Sygehus, Aabenraa", "861000", 6200, 1480), ("Grænselandets Sygehus, Sønderborg", "861000", 6400, 640),
            ("Psykiatrien ved Fjorden, Aabenraa", "861000", 6200, 310), ("Ambulancestationen Padborg", "869200", 6330, 24),
            ("Ambulancestationen Nordborg", "869200", 6430, 22), ("Sundhedshuset Tønder", "869400", 6270, 46), ("Sundhedshuset Haderslev", "869400", 6100, 58),
        })
            founder.Open(company, name, TradeFor(code, "care"), draws.Address(TownAt(postcode), "town"), staff);
        return company;
    }

    private Company Landmark(Landmark firm) => new()
    {
        Cvr = firm.Cvr,
        Name = firm.Company,
        Form = Tables.Forms[firm.Form],
        Trade = TradeFor(firm.Code, "firm"),
        Address = AddressOf(firm),
        Contact = new(numbers.NextPhone(), $"kontakt@{Names.Slug(firm.Company)}.example", $"www.{Names.Slug(firm.Company)}.example"),
        Founded = draws.Founded(),
        Protected = firm.Protected,
        Status = firm.Form == 30 ? "Aktiv" : "NORMAL",
    };

    private ProductionUnit LandmarkUnit(Company company, Landmark unit) => new()
    {
        PNumber = unit.PNumber,
        Company = company,
        Name = unit.Unit,
        Trade = TradeFor(unit.Code, "firm"),
        Address = AddressOf(unit),
        Contact = company.Units.Count == 0 ? company.Contact : new(numbers.NextPhone(), company.Contact.Email, null),
        Founded = company.Founded,
        Protected = unit.Protected,
        Status = "Aktiv",
        Staff = unit.Employees,
        TakenOver = company.Founded,
    };

    private static Address AddressOf(Landmark firm) => new(firm.Street, firm.House, null, firm.Village, TownAt(firm.Postcode));

    private static Town TownAt(int postcode) => Tables.Towns.Single(t => t.Postcode == postcode);

    private Trade TradeFor(string code, string size)
    {
        var known = Tables.Trades.FirstOrDefault(t => t.Code == code);
        return new(code, known?.OldCode ?? "", 0, size, known?.Site ?? prng.Pick(["town", "works"]), []);
    }
}
