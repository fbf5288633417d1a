using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace Virksomhed.Crm.IntegrationTests.SupplyChain;

/// <summary>A package that some project is built with.</summary>
internal sealed record Package(string Source, string Name, string Version, bool IsShipped, string Says)
{
    private static readonly string[] Floors = ["src", "tests", "e2e", "seeds"];

    public string Key => $"{Source}:{Name}";

    /// <summary>What the restore wrote down for each project.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Assets { get; } = Floors
        .SelectMany(floor => Directory.EnumerateFiles(Path.Combine(Repository.Root, floor), "*.csproj", SearchOption.AllDirectories))
        .ToDictionary(project => Path.GetRelativePath(Repository.Root, project), project => Json(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")));

    public static IReadOnlyList<Package> All { get; } = [.. NuGet(), .. Npm()];

    public static JsonElement Json(string file) => File.Exists(file)
        ? JsonDocument.Parse(File.ReadAllText(file)).RootElement
        : throw new FileNotFoundException($"Build the whole solution first: {file} is missing.");

    private static IEnumerable<Package> NuGet() =>
        from assets in Assets
        let folder = assets.Value.GetProperty("packageFolders").EnumerateObject().First().Name
        from library in assets.Value.GetProperty("libraries").EnumerateObject()
        where library.Value.GetProperty("type").GetString() == "package"
        let name = library.Name.Split('/')
        group (Path: Path.Combine(folder, library.Value.GetProperty("path").GetString()!), IsShipped: assets.Key.StartsWith("src", StringComparison.Ordinal)) by (Id: name[0], Version: name[1]) into same
        select new Package("nuget", same.Key.Id, same.Key.Version, same.Any(use => use.IsShipped), Stated(same.Key.Id, same.First().Path));

    private static IEnumerable<Package> Npm() =>
        from package in Json(Path.Combine(Repository.Root, "src", "Virksomhed.Crm.Web", "package-lock.json")).GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0
        select new Package("npm", package.Name["node_modules/".Length..], package.Value.GetProperty("version").GetString()!, true, package.Value.GetProperty("license").GetString()!);

    /// <summary>The licence as the package itself states it: an expression, a file with the beginning of its checksum, or an address.</summary>
    private static string Stated(string id, string folder)
    {
        var package = XDocument.Load(Path.Combine(folder, $"{id.ToLowerInvariant()}.nuspec")).Root!.Descendants().ToList();
        var licence = package.Find(element => element.Name.LocalName == "license");

        return licence is null ? package.Find(element => element.Name.LocalName == "licenseUrl")?.Value ?? "nothing"
            : licence.Attribute("type")?.Value == "expression" ? licence.Value
            : $"{licence.Value} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, licence.Value))))[..16]}";
    }
}
