using Virksomhed.Crm.SeedWorld;

var seeds = SeedsFolder();
var titles = File.ReadLines(Path.Combine(seeds, "branches.csv")).Skip(1).Select(line => line.Split(';')).ToDictionary(r => (r[0], r[1]), r => r[2]);
var json = new RegisterJson(titles);
var world = World.Build();
Directory.CreateDirectory(Path.Combine(seeds, "cvr"));

foreach (var (file, municipality, _) in World.Plan)
{
    var companies = world.Where(c => c.IsIn(municipality)).OrderBy(c => c.Cvr).ToList();
    var units = companies.SelectMany(c => c.Units).Where(u => u.Address.Town.Municipality == municipality).OrderBy(u => u.PNumber).ToList();
    var path = Path.Combine(seeds, "cvr", file + ".ndjson");
    using (var stream = File.Create(path))
    {
        foreach (var company in companies) stream.Write(json.Document(company));
        foreach (var unit in units) stream.Write(json.Document(unit));
    }
    Console.WriteLine($"{file}.ndjson: {companies.Count} companies, {units.Count} production units, {new FileInfo(path).Length / 1024} kB");
}

// From the build output upwards, so that the command works from any folder.
static string SeedsFolder()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "branches.csv")))
        folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the program holds branches.csv.");
    return folder.FullName;
}
