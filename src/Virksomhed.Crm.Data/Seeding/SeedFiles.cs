using System.Globalization;
using CsvHelper;

namespace Virksomhed.Crm.Data.Seeding;

public sealed record MunicipalityRow(int Code, string Name, string? EntrancePhone, string? Partnership);

public sealed record BranchRow(string Version, string Code, string Title, string? Sector);

public sealed record TradeRow(string Name, string Education, string Sector, bool MayHaveVoksenelevloen);

public sealed record VoksenlaerlingRuleRow(
    DateOnly ValidFrom, int MinimumAge, int ApplicationMonths, int UnemployedRate, int UnskilledRate, int UnskilledMonths, bool VoksenelevloenShutsOut, string LegalBasis,
    string Source);

/// <summary>The reference files that are shipped beside the app.</summary>
public static class SeedFiles
{
    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with { Separator = ';' };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static IReadOnlyList<MunicipalityRow> Municipalities() => Read(
        "municipalities.csv",
        row => new MunicipalityRow(row.Parse<int>("code"), row.GetString("name"), Optional(row, "entrance_phone"), Optional(row, "partnership")));

    public static IReadOnlyList<BranchRow> Branches() => Read(
        "branches.csv",
        row => new BranchRow(row.GetString("version"), row.GetString("code"), row.GetString("title"), Optional(row, "sector")));

    public static IReadOnlyList<TradeRow> Trades() => Read(
        "trades.csv",
        row => new TradeRow(row.GetString("name"), row.GetString("education"), row.GetString("sector"), row.GetString("voksenelevloen") == "ja"));

    public static IReadOnlyList<VoksenlaerlingRuleRow> VoksenlaerlingRules() => Read(
        "voksenlaerling_rules.csv",
        row => new VoksenlaerlingRuleRow(
            DateOnly.Parse(row.GetString("valid_from"), CultureInfo.InvariantCulture), row.Parse<int>("minimum_age"), row.Parse<int>("application_months"),
            row.Parse<int>("unemployed_rate"), row.Parse<int>("unskilled_rate"), row.Parse<int>("unskilled_months"), row.GetString("voksenelevloen_shuts_out") == "ja",
            row.GetString("legal_basis"), row.GetString("source")));

    private static string? Optional(CsvReader row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private static List<T> Read<T>(string file, Func<CsvReader, T> make)
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Folder, file)), Format);
        List<T> rows = [];

        while (csv.Read())
        {
            rows.Add(make(csv));
        }

        return rows;
    }
}
