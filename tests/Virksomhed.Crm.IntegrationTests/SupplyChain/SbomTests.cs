using System.Text.Json;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.SupplyChain;

/// <summary>The list of parts that the build lays beside the app.</summary>
[Trait("Requirement", "R49")]
public sealed class SbomTests
{
    // Tests and app are built alike: bin/Debug/net10.0 or bin/Release/net10.0.
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Virksomhed.Crm.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    private static readonly JsonElement Sbom = Package.Json(Path.Combine(Folder, "sbom.cdx.json"));

    private static readonly Dictionary<string, JsonElement> Parts = Sbom.GetProperty("components").EnumerateArray().ToDictionary(part => part.GetProperty("purl").GetString()!);

    [Fact]
    public void It_is_a_CycloneDX_file_about_this_app()
    {
        Assert.Equal(("CycloneDX", "1.6"), (Sbom.GetProperty("bomFormat").GetString(), Sbom.GetProperty("specVersion").GetString()));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$", Sbom.GetProperty("serialNumber").GetString());
        Assert.Equal("Virksomhed.Crm.Web", Sbom.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());
    }

    [Fact]
    public void It_names_the_package_of_every_library_that_lies_beside_the_app()
    {
        var packages = Package.Assets[Path.Combine("src", "Virksomhed.Crm.Web", "Virksomhed.Crm.Web.csproj")].GetProperty("targets").EnumerateObject().First().Value.EnumerateObject();
        var comesFrom = packages.Where(package => package.Value.GetProperty("type").GetString() == "package")
            .SelectMany(package => Files(package.Value).Select(file => (file, Purl: $"pkg:nuget/{package.Name.Replace('/', '@')}"))).ToLookup(found => found.file, found => found.Purl);
        var libraries = Directory.EnumerateFiles(Folder, "*.dll", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Where(file => !IsOurs(file)).Distinct().ToList();

        Assert.Contains("Microsoft.EntityFrameworkCore.dll", libraries);
        Assert.All(libraries, library => Assert.True(comesFrom[library].Any(Parts.ContainsKey), library));
    }

    [Fact]
    public void It_names_what_browsers_get_and_nothing_that_only_tests_use()
    {
        var named = Package.All.Where(package => package.IsShipped).Select(package => $"pkg:{package.Source}/{package.Name.Replace("@", "%40", StringComparison.Ordinal)}@{package.Version}").ToList();

        Assert.Empty(named.Where(purl => purl.StartsWith("pkg:npm/", StringComparison.Ordinal)).Except(Parts.Keys));
        Assert.Empty(Parts.Keys.Except(named));
    }

    [Fact]
    public void Every_part_has_its_version_its_licence_and_the_checksum_it_came_with() => Assert.All(Parts.Values, part =>
    {
        Assert.NotEqual("", part.GetProperty("version").GetString());
        Assert.NotEqual("", Assert.Single(part.GetProperty("licenses").EnumerateArray()).GetProperty("expression").GetString());
        Assert.Matches("^[0-9a-f]{128}$", Assert.Single(part.GetProperty("hashes").EnumerateArray()).GetProperty("content").GetString());
    });

    private static bool IsOurs(string file) => file.StartsWith("Virksomhed.Crm.", StringComparison.Ordinal) || file == "Microsoft.SqlServer.Server.dll";

    private static IEnumerable<string> Files(JsonElement package) =>
        from kind in new[] { "runtime", "native", "runtimeTargets", "resource" }
        where package.TryGetProperty(kind, out _)
        from file in package.GetProperty(kind).EnumerateObject()
        select Path.GetFileName(file.Name);
}
