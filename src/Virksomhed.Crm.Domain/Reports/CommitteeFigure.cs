using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Domain.Reports;

/// <summary>
/// How a goal stands, as a committee is told. While the report is a draft it is counted anew each time and never saved; at approval it becomes a row of the
/// report's own, and since nothing in it can be set again, it says the same for ever, whatever becomes of the goal.
/// </summary>
public sealed class CommitteeFigure : ITenantOwned
{
    public const int WordsMaxLength = 200;

    private readonly List<CommitteePoint> _points = [];

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int CommitteeReportId { get; private set; }

    /// <summary>Where it stands in the report.</summary>
    public int Position { get; init; }

    public required int GoalId { get; init; }
    public string? Plan { get; init; }
    public string? Marker { get; init; }
    public string? Number { get; init; }
    public required string Text { get; init; }
    public string? Measure { get; init; }

    /// <summary>What the numbers are counted in: "besøg", "%", "plads".</summary>
    public required string Unit { get; init; }

    public decimal? Reached { get; init; }

    /// <summary>What a paper has instead of a number.</summary>
    public string? ReachedWords { get; init; }

    /// <summary>Of when the newest number is that others have told; null for what is counted here.</summary>
    public string? ReachedWhen { get; init; }

    public GoalDirection Direction { get; init; }
    public decimal? Aim { get; init; }

    /// <summary>What is aimed at beside the number, or instead of one.</summary>
    public string? AimWords { get; init; }

    public GoalLight? Light { get; init; }

    /// <summary>The light in words, or why there is none.</summary>
    public required string Status { get; init; }

    public string? Trend { get; init; }
    public required string Source { get; init; }

    public IReadOnlyList<CommitteePoint> Points { get => _points; init => _points = [.. value]; }
}

/// <summary>One point of a figure's way to where it stands.</summary>
public sealed class CommitteePoint : ITenantOwned
{
    public const int LabelMaxLength = 30;

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int CommitteeFigureId { get; private set; }
    public int Position { get; init; }
    public required string Label { get; init; }
    public decimal? Reached { get; init; }
    public decimal? Aim { get; init; }
}
