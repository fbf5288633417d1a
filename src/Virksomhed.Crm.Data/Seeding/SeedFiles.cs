using System.Globalization;
using CsvHelper;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Fastholdelse;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Seeding;

public sealed record MunicipalityRow(int Code, string Name, string? EntrancePhone, string? Partnership);

public sealed record BranchRow(string Version, string Code, string Title, string? Sector);

public sealed record OccupationRow(string Code, string Title);

public sealed record TradeRow(string Name, string Education, string Sector, bool MayHaveVoksenelevloen);

public sealed record VoksenlaerlingRuleRow(
    DateOnly ValidFrom, int MinimumAge, int ApplicationMonths, int UnemployedRate, int UnskilledRate, int UnskilledMonths, bool VoksenelevloenShutsOut, string LegalBasis,
    string Source);
public sealed record CsrRuleRow(int Municipality, int Year, string Source, string? LeftOpen, CsrTerms Terms);

public sealed record ExternalFigureRow(int Municipality, string Indicator, ObservedPeriod Period, ObservationKind Kind, decimal Value, string Source);

/// <param name="Municipality">0 for a figure that every municipality follows.</param>
public sealed record ExternalIndicatorRow(int Municipality, string Key, string Name, string Unit, string Source);

public sealed record MilestoneRow(MilestoneTerms Terms, string Source);

public sealed record CsrFigureRow(int Municipality, int Year, int Holders, int? New, DateOnly CountedOn, string Source);

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

    public static IReadOnlyList<OccupationRow> Occupations() => Read("occupations.csv", row => new OccupationRow(row.GetString("code"), row.GetString("title")));

    public static IReadOnlyList<TradeRow> Trades() => Read(
        "trades.csv",
        row => new TradeRow(row.GetString("name"), row.GetString("education"), row.GetString("sector"), row.GetString("voksenelevloen") == "ja"));

    public static IReadOnlyList<VoksenlaerlingRuleRow> VoksenlaerlingRules() => Read(
        "voksenlaerling_rules.csv",
        row => new VoksenlaerlingRuleRow(
            DateOnly.Parse(row.GetString("valid_from"), CultureInfo.InvariantCulture), row.Parse<int>("minimum_age"), row.Parse<int>("application_months"),
            row.Parse<int>("unemployed_rate"), row.Parse<int>("unskilled_rate"), row.Parse<int>("unskilled_months"), row.GetString("voksenelevloen_shuts_out") == "ja",
            row.GetString("legal_basis"), row.GetString("source")));
    public static IReadOnlyList<CsrRuleRow> CsrRules() => Read("csr-rules.csv", row => new CsrRuleRow(
        row.Parse<int>("municipality"), row.Parse<int>("year"), row.GetString("source"), Optional(row, "left_open"), new()
        {
            ThresholdPercent = row.Parse<int>("threshold"),
            MoreThan = row.GetString("more_than") == "yes",
            Schemes = row.GetString("schemes").Split(','),
            SecondThresholdPercent = Whole(row, "second_threshold"),
            SecondSchemes = row.GetString("second_schemes").Split(',', StringSplitOptions.RemoveEmptyEntries),
            EitherBelow = Whole(row, "either_below"),
            LookBackMonths = Whole(row, "look_back_months"),
            Denominator = Enum.Parse<CsrDenominator>(row.GetString("denominator")),
            OpensOn = Day(row, "opens_on"),
            ClosesOn = Day(row, "closes_on"),
            ClosesAt = Optional(row, "closes_at") is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : null,
            Committee = Optional(row, "committee"),
            CommitteeOn = Day(row, "committee_on"),
            ReceptionOn = Day(row, "reception_on"),
        }));

    public static IReadOnlyList<CsrFigureRow> CsrFigures() => Read("csr-figures.csv", row => new CsrFigureRow(
        row.Parse<int>("municipality"), row.Parse<int>("year"), row.Parse<int>("holders"), Whole(row, "new"), Day(row, "counted_on")!.Value, row.GetString("source")));

    public static IReadOnlyList<MilestoneRow> MilestoneRules() => Read("milestone_rules.csv", row => new MilestoneRow(
        new()
        {
            Milestone = Enum.Parse<Milestone>(row.GetString("milestone")),
            ValidFrom = Day(row, "valid_from")!.Value,
            Weeks = row.Parse<int>("weeks"),
            IsVoluntary = row.GetString("voluntary") == "ja",
            What = row.GetString("what"),
            LegalBasis = row.GetString("legal_basis"),
        },
        row.GetString("source")));

    public static IReadOnlyList<ExternalFigureRow> ExternalFigures() => Read("external_figures.csv", row => new ExternalFigureRow(
        row.Parse<int>("municipality"), row.GetString("indicator"), new(row.Parse<int>("year"), null), Enum.Parse<ObservationKind>(row.GetString("kind")),
        decimal.Parse(row.GetString("value"), CultureInfo.InvariantCulture), row.GetString("source")));

    public static IReadOnlyList<ExternalIndicatorRow> ExternalIndicators() => Read("external_indicators.csv", row => new ExternalIndicatorRow(
        row.Parse<int>("municipality"), row.GetString("key"), row.GetString("name"), row.GetString("unit"), row.GetString("source")));

    public static IReadOnlyList<GoalSeedRow> Goals() => Read("goals.csv", GoalSeedRow.Of);

    public static IReadOnlyList<DemoGoalRow> DemoGoals() => Read("demo_goals.csv", DemoGoalRow.Of);

    internal static int? Whole(CsvReader row, string column) => Optional(row, column) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    internal static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(CsvReader row, string column) =>
        Optional(row, column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    internal static string? Optional(CsvReader row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

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
