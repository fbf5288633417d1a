using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.SupplyChain;

/// <summary>What others have written and we build with: known by name, in one version, looked through for holes, under a licence we have read.</summary>
[Trait("Requirement", "R49")]
public sealed partial class PackageTests
{
    /// <summary>Licences under which the app may be shipped without asking anybody, and what the tests may use besides.</summary>
    private static readonly string[] Shipped = ["MIT", "Apache-2.0", "MS-PL", "OFL-1.1", "LicenseRef-Public-Domain", "LicenseRef-Microsoft-Distributable"];
    private static readonly string[] InTests = [.. Shipped, "MPL-2.0"];

    private static readonly Lazy<List<Row>> Licences = new(Read);

    /// <summary>A line of licences.csv. Where the package states its licence in other words than an expression, they stand under Stated.</summary>
    private sealed record Row(string Source, string Package, string Use, string Licence, string Stated, string Why)
    {
        public string Key => $"{Source}:{Package}";

        public bool IsShipped => Use == "app";
    }

    [Fact]
    public void Every_package_has_one_row_in_the_list_of_licences_and_every_row_a_package() =>
        Assert.Equal(Package.All.Select(package => package.Key).Distinct().Order(StringComparer.Ordinal), Licences.Value.Select(row => row.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void A_package_says_of_itself_what_its_row_says() => Assert.All(Package.All, package =>
    {
        var row = Licences.Value.Single(row => row.Key == package.Key);
        Assert.True(package.Says == (row.Stated.Length > 0 ? row.Stated : row.Licence), $"{package.Name} {package.Version} says {package.Says}");
    });

    [Fact]
    public void Every_licence_is_one_we_allow_and_says_why() => Assert.All(Licences.Value, row =>
    {
        Assert.All(Terms(row.Licence), term => Assert.Contains(term, row.IsShipped ? Shipped : InTests));
        Assert.True(row.Why.Length > 10, $"{row.Package} does not say why it is allowed");
    });

    [Fact]
    public void What_is_shipped_is_told_from_what_only_tests_use() => Assert.All(
        Package.All.GroupBy(package => package.Key),
        versions => Assert.Equal(versions.Any(package => package.IsShipped) ? "app" : "tests", Licences.Value.Single(row => row.Key == versions.Key).Use));

    [Theory]
    [InlineData("GPL-3.0-only", false)]
    [InlineData("MIT AND AGPL-3.0-only", false)]
    [InlineData("(MIT AND OFL-1.1)", true)]
    public void A_licence_is_allowed_when_every_part_of_it_is(string licence, bool isAllowed) => Assert.Equal(isAllowed, Terms(licence).All(term => Shipped.Contains(term)));

    [Fact]
    public void Every_restore_looks_for_known_holes_in_all_packages_and_stops_at_the_least() => Assert.All(Package.Assets, project =>
    {
        var restore = project.Value.GetProperty("project").GetProperty("restore");
        var (audit, warnings) = (restore.GetProperty("restoreAuditProperties"), restore.GetProperty("warningProperties"));
        Assert.Equal(("true", "low", "all"), (audit.GetProperty("enableAudit").GetString(), audit.GetProperty("auditLevel").GetString(), audit.GetProperty("auditMode").GetString()));
        Assert.True(warnings.GetProperty("allWarningsAsErrors").GetBoolean(), project.Key);
        Assert.False(warnings.TryGetProperty("noWarn", out var hidden) && hidden.EnumerateArray().Any(code => code.GetString()!.StartsWith("NU19", StringComparison.Ordinal)), project.Key);
    });

    [Fact]
    public void Versions_are_pinned_in_one_place()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "src", "Directory.Packages.props")).Descendants("PackageVersion").Select(pinned => pinned.Attribute("Version")!.Value);

        Assert.All(versions, version => Assert.Matches(@"^\d+\.\d+\.\d+$", version));
        Assert.All(Package.Assets.Keys, project => Assert.Empty(XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference").Attributes("Version")));
    }

    [Fact]
    public void MediatR_stays_below_its_commercial_versions() => Assert.All(
        Package.All.Where(package => package.Name == "MediatR"), package => Assert.True(Version.Parse(package.Version).Major < 13, package.Version));

    private static List<Row> Read() =>
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "src", "licences.csv")).Skip(1)
           let cells = line.Split(';')
           select new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]),
    ];

    private static IEnumerable<string> Terms(string expression) => Term().Matches(expression).Select(found => found.Value).Where(term => term is not ("AND" or "OR" or "WITH"));

    [GeneratedRegex(@"[\w.+-]+")]
    private static partial Regex Term();
}
