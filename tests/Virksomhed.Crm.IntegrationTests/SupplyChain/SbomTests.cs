using System.Text.Json;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.SupplyChain;

/// <summary>The list of parts that the build lays beside the app.</summary>
[Trait("Requirement", "R49")]
public sealed class SbomTests
{
    // Tests and app are built alike: bin/Debug/net10.0 or bin/Release/net10.0.
    private static readonly JsonElement Sbom = Package.Json(Path.Combine(
        Repository.Root, "src", "Virksomhed.Crm.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "sbom.cdx.json"));

    private static readonly Dictionary<string, JsonElement> Parts = Sbom.GetProperty("components").EnumerateArray().ToDictionary(part => part.GetProperty("purl").GetString()!);

    [Fact]
    public void It_is_a_CycloneDX_file_about_this_app()
    {
        Assert.Equal(("CycloneDX", "1.6"), (Sbom.GetProperty("bomFormat").GetString(), Sbom.GetProperty("specVersion").GetString()));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$", Sbom.GetProperty("serialNumber").GetString());
        Assert.Equal("Virksomhed.Crm.Web", Sbom.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());
    }

    [Fact]
    public void It_names_every_package_that_runs_and_no_other()
    {
        var running = Package.Assets[Path.Combine("src", "Virksomhed.Crm.Web", "Virksomhed.Crm.Web.csproj")].GetProperty("targets").EnumerateObject().First().Value
            .EnumerateObject().Where(package => package.Value.GetProperty("type").GetString() == "package" && Runs(package.Value)).Select(package => package.Name.Split('/'))
            .Select(name => $"pkg:nuget/{name[0]}@{name[1]}").ToList();
        var browser = Package.All.Where(package => package.Source == "npm").Select(package => $"pkg:npm/{package.Name.Replace("@", "%40", StringComparison.Ordinal)}@{package.Version}").ToList();

        Assert.Contains(running, purl => purl.StartsWith("pkg:nuget/Microsoft.EntityFrameworkCore.Sqlite@", StringComparison.Ordinal));
        Assert.Empty(running.Concat(browser).Except(Parts.Keys));
        Assert.Empty(Parts.Keys.Except(Package.All.Where(package => package.IsShipped && package.Source == "nuget").Select(package => $"pkg:nuget/{package.Name}@{package.Version}")).Except(browser));
    }

    [Fact]
    public void Every_part_has_its_version_its_licence_and_the_checksum_it_came_with() => Assert.All(Parts.Values, part =>
    {
        Assert.NotEqual("", part.GetProperty("version").GetString());
        Assert.NotEqual("", Assert.Single(part.GetProperty("licenses").EnumerateArray()).GetProperty("expression").GetString());
        Assert.Matches("^[0-9a-f]{128}$", Assert.Single(part.GetProperty("hashes").EnumerateArray()).GetProperty("content").GetString());
    });

    private static bool Runs(JsonElement package) => new[] { "runtime", "native", "runtimeTargets" }.Any(kind =>
        package.TryGetProperty(kind, out var files) && files.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)));
}
