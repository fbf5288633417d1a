using Virksomhed.Crm.SeedWorld;

var files = new RegisterFiles(SeedsFolder());
var world = World.Build();

foreach (var (file, municipality, _) in World.Plan)
{
    var documents = files.Documents(world, municipality).ToList();
    using var stream = File.Create(files.PathOf(file));
    foreach (var document in documents) stream.Write(document);
    Console.WriteLine($"{file}.ndjson: {documents.Count} documents, {stream.Length / 1024} kB");
}

// From the build output upwards, so that the command works from any folder.
static string SeedsFolder()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "branches.csv")))
        folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the program holds branches.csv.");
    return folder.FullName;
}
