namespace Virksomhed.Crm.SeedWorld;

/// <summary>Which documents stand in a municipality's file: the companies with a unit there, wherever their seat is, then the units.</summary>
public sealed class RegisterFiles(string seedsFolder)
{
    private readonly RegisterJson _json = new(File.ReadLines(Path.Combine(seedsFolder, "branches.csv"))
        .Skip(1).Select(line => line.Split(';')).ToDictionary(r => (r[0], r[1]), r => r[2]));

    public string PathOf(string file) => Path.Combine(seedsFolder, "cvr", file + ".ndjson");

    public IEnumerable<byte[]> Documents(IEnumerable<Company> world, int municipality)
    {
        var companies = world.Where(c => c.IsIn(municipality)).OrderBy(c => c.Cvr).ToList();
        var units = companies.SelectMany(c => c.Units).Where(u => u.Address.Town.Municipality == municipality).OrderBy(u => u.PNumber);
        return companies.Select(_json.Document).Concat(units.Select(_json.Document));
    }
}
