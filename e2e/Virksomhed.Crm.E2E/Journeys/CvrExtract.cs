using System.Text;
using System.Text.Json.Nodes;
using Virksomhed.Crm.Data.Seeding;

namespace Virksomhed.Crm.E2E.Journeys;

/// <summary>A small extract of the invented register, as an administrator would have it on disk: companies with their units, and one broken line.</summary>
internal sealed record CvrExtract(IReadOnlyList<CvrExtract.Company> Companies, int Documents, byte[] Content)
{
    internal sealed record Company(string Name, string Cvr);

    /// <param name="besides">How many of the register's companies are passed over.</param>
    public static CvrExtract Of(int companies, int besides = 0)
    {
        var lines = File.ReadAllLines(Path.Combine(SeedFiles.Folder, "cvr", "aabenraa.ndjson"));
        var chosen = lines.Select(line => (Line: line, Company: JsonNode.Parse(line)!["Vrvirksomhed"]))
            .Where(document => document.Company?["reklamebeskyttet"]?.GetValue<bool>() == false)
            .Skip(besides).Take(companies).ToList();
        var units = chosen.SelectMany(document => document.Company!["penheder"]!.AsArray()).Select(unit => $"{{\"VrproduktionsEnhed\":{{\"pNummer\":{unit!["pNummer"]},").ToList();
        var content = chosen.Select(document => document.Line)
            .Concat(lines.Where(line => units.Exists(unit => line.StartsWith(unit, StringComparison.Ordinal))))
            .ToList();

        return new(
            [.. chosen.Select(document => new Company(document.Company!["virksomhedMetadata"]!["nyesteNavn"]!["navn"]!.GetValue<string>(), $"{document.Company["cvrNummer"]}"))],
            content.Count,
            Encoding.UTF8.GetBytes(string.Join('\n', content.Append("{ \"Vrvirksomhed\": "))));
    }
}
