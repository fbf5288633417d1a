using System.Text.RegularExpressions;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>Keeps Requirements.md honest.</summary>
public sealed partial class RequirementTests
{
    private const int Count = 50;

    /// <summary>What is not built, or cannot be had; and what is proved in part. Whoever builds one changes the table and this line.</summary>
    private const string Open = "R32 R48 R50";
    private const string Partly = "R8";

    private static readonly Lazy<List<Row>> Rows = new(Read);
    private static readonly Lazy<Dictionary<string, string>> Classes = new(FindClasses);

    private sealed record Row(string Requirement, string State, string Says, string[] Proof, string Why);

    [Fact]
    public void Every_requirement_has_one_row_that_says_what_it_asks() =>
        Assert.Equal(Enumerable.Range(1, Count).Select(number => $"R{number}"), Rows.Value.Where(row => row.Says.Length > 10).Select(row => row.Requirement));

    [Fact]
    public void The_open_ones_are_known()
    {
        Assert.Equal(Open.Split(' '), In("open"));
        Assert.Equal(Partly.Split(' '), In("partly"));
        Assert.Equal(Count - Open.Split(' ').Length - Partly.Split(' ').Length, In("proved").Count());
    }

    [Fact]
    public void A_row_has_a_test_or_a_reason() => Assert.All(Rows.Value, row =>
    {
        Assert.True(row.Proof.Length > 0 == (row.State != "open"), $"{row.Requirement} is {row.State} and names {row.Proof.Length} tests");
        Assert.True(row.State == "proved" || row.Why.Length > 10, $"{row.Requirement} does not say what is missing");
    });

    [Fact]
    public void Every_test_that_is_named_exists() => Assert.All(Rows.Value.SelectMany(row => row.Proof.Select(proof => (row.Requirement, Proof: proof.Split('.')))), named =>
    {
        Assert.True(Classes.Value.TryGetValue(named.Proof[0], out var code), $"{named.Requirement} names {named.Proof[0]}, which is no test class");
        Assert.True(
            named.Proof.Length == 1 ? code!.Contains("[Fact", StringComparison.Ordinal) || code.Contains("[Theory", StringComparison.Ordinal) : code!.Contains($" {named.Proof[1]}(", StringComparison.Ordinal),
            $"{named.Requirement} names {string.Join('.', named.Proof)}, which is no test");
    });

    [Fact]
    public void A_test_that_names_a_requirement_names_one_that_there_is() => Assert.All(
        Classes.Value.SelectMany(code => Trait().Matches(code.Value).Select(found => found.Groups[1].Value)),
        requirement => Assert.Contains(requirement, Rows.Value.Select(row => row.Requirement)));

    private static IEnumerable<string> In(string state) => Rows.Value.Where(row => row.State == state).Select(row => row.Requirement);

    private static List<Row> Read() =>
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Requirements.md"))
           where line.StartsWith("| R", StringComparison.Ordinal) && char.IsDigit(line[3])
           let cells = Array.ConvertAll(line.Trim('|').Split('|'), cell => cell.Trim())
           select new Row(cells[0], cells[1], cells[2], [.. Quoted().Matches(cells[3]).Select(found => found.Groups[1].Value)], cells[4]),
    ];

    // By their source: the browser's tests are another program. Classes of the same name in two programs count as one.
    private static Dictionary<string, string> FindClasses() =>
    (
        from folder in new[] { "tests", "e2e" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        let code = File.ReadAllText(file)
        from found in Class().Matches(code)
        group code by found.Groups[1].Value).ToDictionary(same => same.Key, same => string.Concat(same));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\[Trait\(""Requirement"", ""(\w+)""\)\]")]
    private static partial Regex Trait();
}
