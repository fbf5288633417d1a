namespace Virksomhed.Crm.Domain.Goals;

/// <summary>What a goal says and how it is followed: the part that people fill in, and that the seeds bring.</summary>
public sealed record GoalContent
{
    public string? Number { get; init; }
    public required string Text { get; init; }
    public string? Measure { get; init; }

    /// <summary>The key of the counted indicator, for example "besoeg" or "kontakter:Fritidsjob"; empty where nothing is counted here.</summary>
    public string Indicator { get; init; } = "";

    public int? ExternalIndicatorId { get; init; }

    /// <summary>The figure of others that relative targets are held against.</summary>
    public int? BenchmarkId { get; init; }

    public required string Unit { get; init; }
    public GoalDirection Direction { get; init; }
    public GoalKind Kind { get; init; }
    public string? Plan { get; init; }
    public string? Marker { get; init; }
    public int? FromYear { get; init; }
    public int? ToYear { get; init; }
    public EmployerFacing EmployerFacing { get; init; } = EmployerFacing.Yes;
    public int? OwnerId { get; init; }
    public required string Source { get; init; }
    public string? Note { get; init; }

    /// <summary>Where the sources disagree, in words; each number still keeps its own source.</summary>
    public string? Contradiction { get; init; }
}

/// <summary>A political goal of a municipality, or a number of a policy paper that stands beside the goals.</summary>
public sealed class Goal : ITenantOwned, IVersioned
{
    public const int NumberMaxLength = 20;
    public const int TextMaxLength = 200;
    public const int IndicatorMaxLength = 60;
    public const int UnitMaxLength = 40;
    public const int PlanMaxLength = 100;
    public const int SourceMaxLength = 300;
    public const int NoteMaxLength = 500;
    public const int ReferenceMaxLength = 20;

    private readonly List<GoalTarget> _targets = [];
    private readonly List<GoalNumber> _numbers = [];

    private Goal() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string? Number { get; private set; }
    public string Text { get; private set; } = "";
    public string? Measure { get; private set; }
    public string Indicator { get; private set; } = "";
    public int? ExternalIndicatorId { get; private set; }
    public int? BenchmarkId { get; private set; }
    public string Unit { get; private set; } = "";
    public GoalDirection Direction { get; private set; }
    public GoalKind Kind { get; private set; }
    public string? Plan { get; private set; }
    public string? Marker { get; private set; }
    public int? FromYear { get; private set; }
    public int? ToYear { get; private set; }
    public EmployerFacing EmployerFacing { get; private set; }

    /// <summary>The colleague who answers for the goal.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>The policy paper or decision, by name, that the goal comes from.</summary>
    public string Source { get; private set; } = "";

    public string? Note { get; private set; }
    public string? Contradiction { get; private set; }

    /// <summary>What the seeds know the row by; null for a goal that was set here.</summary>
    public string? Reference { get; private set; }

    /// <summary>Shared by rows that tell of the same, so that each can be read beside the others.</summary>
    public string? Topic { get; private set; }

    public Guid Version { get; private set; }
    public IReadOnlyList<GoalTarget> Targets => _targets;

    /// <summary>What papers have published of it.</summary>
    public IReadOnlyList<GoalNumber> Numbers => _numbers;

    public static Goal Set(int municipalityCode, GoalContent content, string? reference = null, string? topic = null)
    {
        var goal = new Goal { MunicipalityCode = municipalityCode, Reference = reference, Topic = topic };
        goal.Change(content);

        return goal;
    }

    public static Goal Set(int municipalityCode, string text, string indicator, string unit, GoalDirection direction, string source) =>
        Set(municipalityCode, new() { Text = text, Indicator = indicator, Unit = unit, Direction = direction, Source = source });

    public void Change(GoalContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(content.Indicator.Length == 0 || content.ExternalIndicatorId is null, "Et mål følges af ét tal: talt her eller målt af andre.");
        Rule.Require(content.FromYear is null || content.ToYear is null || content.FromYear <= content.ToYear, "Perioden slutter, før den begynder.");

        (Number, Text, Measure, Unit, Direction, Kind) = (content.Number, content.Text, content.Measure, content.Unit, content.Direction, content.Kind);
        (Indicator, ExternalIndicatorId, BenchmarkId) = (content.Indicator, content.ExternalIndicatorId, content.BenchmarkId);
        (Plan, Marker, FromYear, ToYear, EmployerFacing) = (content.Plan, content.Marker, content.FromYear, content.ToYear, content.EmployerFacing);
        (OwnerId, Source, Note, Contradiction) = (content.OwnerId, content.Source, content.Note, content.Contradiction);
    }

    /// <summary>Sets the number a year aims at; null takes it away.</summary>
    public void Aim(int year, decimal? value, string? note) => Aim(year, new Aim(TargetBasis.Number, value, null, note));

    /// <summary>Sets what a year aims at; an empty aim takes it away.</summary>
    public void Aim(int year, Aim aim)
    {
        ArgumentNullException.ThrowIfNull(aim);
        RequireYear(year);
        Rule.Require(aim.Value is null or >= 0 || Kind == GoalKind.Budget, "Et mål kan ikke være negativt.");
        var known = _targets.Find(target => target.Year == year);

        if (aim.IsEmpty)
        {
            _targets.RemoveAll(target => target.Year == year);
        }
        else if (known is null)
        {
            _targets.Add(new GoalTarget(MunicipalityCode, year, aim));
        }
        else
        {
            known.Change(aim);
        }
    }

    /// <summary>Keeps what a paper has published; the year is null where the paper does not tell it.</summary>
    public void Publish(int? year, decimal? value, string? words, string source, string? note)
    {
        if (year is { } told)
        {
            RequireYear(told);
        }

        Rule.Require(value is not null || words is not null, "Skriv tallet, eller hvad der står i stedet.");
        _numbers.Add(new GoalNumber(year, value, words, source, note));
    }

    private static void RequireYear(int year) => Rule.Require(year is >= 2000 and <= 2100, "Årstallet skal ligge mellem 2000 og 2100.");
}
