using CsvHelper;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>One number of a policy paper (a line of seeds/goals.csv), with what it says of the goal it belongs to.</summary>
public sealed record GoalSeedRow
{
    /// <summary>0 for a number of the whole country, which every municipality may read its own beside.</summary>
    public required int Municipality { get; init; }

    public required string Reference { get; init; }
    public required string Topic { get; init; }
    public required GoalContent Content { get; init; }
    public string? External { get; init; }
    public string? Benchmark { get; init; }
    public int? Year { get; init; }
    public string? Actual { get; init; }
    public Aim? Aim { get; init; }
    public string? Note { get; init; }

    /// <summary>A paper's number stands as it was printed; what is no number are its words.</summary>
    public decimal? ActualNumber => SeedFiles.Number(Actual);

    internal static GoalSeedRow Of(CsvReader row) => new()
    {
        Municipality = row.Parse<int>("municipality"),
        Reference = row.GetString("reference"),
        Topic = row.GetString("topic"),
        Content = new()
        {
            Number = SeedFiles.Optional(row, "number"),
            Text = row.GetString("title"),
            Measure = SeedFiles.Optional(row, "measure"),
            Indicator = row.GetString("indicator"),
            Unit = row.GetString("unit"),
            Direction = Enum.Parse<GoalDirection>(row.GetString("direction")),
            Kind = Enum.Parse<GoalKind>(row.GetString("kind")),
            Plan = SeedFiles.Optional(row, "plan"),
            Marker = SeedFiles.Optional(row, "marker"),
            FromYear = SeedFiles.Whole(row, "from"),
            ToYear = SeedFiles.Whole(row, "to"),
            EmployerFacing = Enum.Parse<EmployerFacing>(row.GetString("employer_facing")),
            Source = row.GetString("source"),
            Contradiction = SeedFiles.Optional(row, "contradiction"),
        },
        External = SeedFiles.Optional(row, "external"),
        Benchmark = SeedFiles.Optional(row, "benchmark"),
        Year = SeedFiles.Whole(row, "year"),
        Actual = SeedFiles.Optional(row, "actual"),
        Aim = SeedFiles.Optional(row, "basis") is not { } basis ? null
            : new(Enum.Parse<TargetBasis>(basis), SeedFiles.Number(SeedFiles.Optional(row, "target")), SeedFiles.Optional(row, "words"), SeedFiles.Optional(row, "note")),
        Note = SeedFiles.Optional(row, "note"),
    };
}

/// <summary>A target that a demonstration needs and no paper has set (a line of seeds/demo_goals.csv).</summary>
/// <param name="Reference">The goal that it belongs to; null where the demonstration adds a goal of its own.</param>
/// <param name="Year">Null for the year of the demonstration.</param>
public sealed record DemoGoalRow(int Municipality, string? Reference, GoalContent? Own, string Indicator, int? Year, Aim Aim)
{
    private const string ThisYear = "i år";

    internal static DemoGoalRow Of(CsvReader row) => new(
        row.Parse<int>("municipality"), SeedFiles.Optional(row, "reference"), OwnGoal(row), row.GetString("indicator"),
        row.GetString("year") == ThisYear ? null : SeedFiles.Whole(row, "year"),
        new(TargetBasis.Number, SeedFiles.Number(SeedFiles.Optional(row, "target")), SeedFiles.Optional(row, "words"), SeedFiles.Optional(row, "note")));

    private static GoalContent? OwnGoal(CsvReader row) => SeedFiles.Optional(row, "text") is not { } text ? null : new()
    {
        Text = text,
        Indicator = row.GetString("indicator"),
        Unit = row.GetString("unit"),
        Direction = Enum.Parse<GoalDirection>(row.GetString("direction")),
        Source = row.GetString("source"),
    };
}
