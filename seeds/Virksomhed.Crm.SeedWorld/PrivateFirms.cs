namespace Virksomhed.Crm.SeedWorld;

/// <summary>The ordinary firms of a municipality, in the mix of trades that southern Jutland has.</summary>
public sealed class PrivateFirms(Prng prng, Draws draws, Names names, Founder founder)
{
    private const int Aabenraa = 580;
    private const int Soenderborg = 540;

    private static readonly Form[] Personal = [Tables.Forms[10], Tables.Forms[10], Tables.Forms[10], Tables.Forms[30]];

    public Company Next(int municipality, IReadOnlyList<Company> neighbours)
    {
        var trade = prng.Weighted(Tables.Trades, t => Weight(t, municipality));
        var staff = draws.Staff(trade.Size);
        var form = FormFor(trade, staff);
        var name = names.Next(trade.Names, form.Suffix);
        var seat = draws.Address(draws.Town(municipality, trade.IsHaulage), trade.Site);
        var company = founder.Found(name, form, trade, seat);
        var unitName = form.Suffix.Length > 0 ? name[..^form.Suffix.Length] : name;
        founder.Open(company, prng.Chance(500) ? name : unitName, trade, seat, staff, neighbours.Count > 0 && prng.Chance(30) ? prng.Pick(neighbours) : null);
        if (trade.Size is not ("solo" or "farm" or "small") && prng.Chance(55)) OpenBranches(company, unitName, municipality);
        return company;
    }

    private void OpenBranches(Company company, string unitName, int municipality)
    {
        var more = prng.Below(20) switch { < 11 => 1, < 16 => 2, < 19 => prng.Between(3, 4), _ => prng.Between(5, 7) };
        for (var i = 0; i < more; i++)
        {
            var at = prng.Chance(180) ? prng.Pick([580, 540, 510, 550]) : municipality;
            var town = draws.Town(at, company.Trade.IsHaulage);
            var kind = prng.Pick(["lager", "værksted", town.Name, town.Name, $"afd. {town.Name}"]);
            founder.Open(company, $"{unitName}, {kind}", company.Trade, draws.Address(town, company.Trade.Site), draws.Staff(company.Trade.Size));
        }
    }

    /// <summary>Padborg makes haulage bigger in Aabenraa; Sønderborg has more industry and more beds.</summary>
    private static int Weight(Trade trade, int municipality) => (municipality, trade.Division) switch
    {
        (Aabenraa, >= 49 and <= 53) => trade.Weight * 2,
        (Soenderborg, >= 10 and <= 33) => trade.Weight * 4 / 3,
        (Soenderborg, 55) => trade.Weight * 3 / 2,
        _ => trade.Weight,
    };

    private Form FormFor(Trade trade, int staff) => trade switch
    {
        { Code: "931200" or "949900" } => Tables.Forms[110],
        { Code: "353000" or "360000" } => Tables.Forms[140],
        { Size: "school" or "care" } or { Code: "912100" or "931100" or "881020" } => Tables.Forms[90],
        { Code: "642120" } => Tables.Forms[80],
        { IsFarming: true } => prng.Chance(820) ? prng.Pick(Personal) : Tables.Forms[80],
        _ => Tables.Forms[BySize(staff)],
    };

    private int BySize(int staff) => (staff, prng.Below(100)) switch
    {
        ( <= 1, < 55) => 10,
        ( <= 1, < 62) => 15,
        ( <= 9, < 24) => 10,
        ( <= 9, < 32) => 30,
        ( <= 9, < 94) => 80,
        ( <= 49, < 62) => 80,
        ( >= 50, < 20) => 80,
        _ => 60,
    };
}
