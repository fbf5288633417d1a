using System.Text.Json;

namespace Virksomhed.Crm.UnitTests.Seeds;

/// <summary>The seeds as they lie in the repository, read line by line.</summary>
internal static class SeedFolder
{
    public static readonly string Root = Find();

    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Root, file)).Skip(1).Select(line => line.Split(';'));

    public static IEnumerable<string> Lines(string register) => File.ReadLines(Path.Combine(Root, "cvr", register + ".ndjson"));

    public static IEnumerable<JsonElement> Companies(string register) => Documents(register, "Vrvirksomhed");

    public static IEnumerable<JsonElement> Units(string register) => Documents(register, "VrproduktionsEnhed");

    /// <summary>The register has its numbers now as numbers and now as text.</summary>
    public static string Digits(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static IEnumerable<JsonElement> Documents(string register, string kind)
    {
        foreach (var line in Lines(register))
        {
            var document = JsonElement.Parse(line);
            if (document.TryGetProperty(kind, out var body)) yield return body;
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Virksomhed.Crm.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "seeds");
    }
}
