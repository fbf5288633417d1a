using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Goals;

/// <summary>Why a goal has no light.</summary>
public enum Unjudged
{
    [Display(Name = "Intet mål i år")] NoTarget,
    [Display(Name = "Ingen tal endnu")] NoNumber,
    [Display(Name = "Ingen nyere tal")] NoNewer,
    [Display(Name = "Udgangspunktet mangler")] NoBaseline,
    [Display(Name = "Sammenligningstallet mangler")] NoBenchmark,
    [Display(Name = "Kan ikke måles i tal")] OnlyWords,
    [Display(Name = "Til orientering")] OnlyShown,
}

/// <summary>A number, or the words a paper has instead of one ("Høj tilfredshed", "knap 100").</summary>
public sealed record Measured(decimal? Number, string? Words)
{
    public bool IsSilent => Number is null && Words is null;
}

/// <summary>What relative targets are held against, as far as it is known.</summary>
public sealed record Yardstick(decimal? Baseline, decimal? LastYear, decimal? Benchmark);

/// <summary>How a number that is not counted day by day stands against what was aimed at.</summary>
public sealed record Verdict(GoalLight? Light, Unjudged? Why, decimal? Aim)
{
    // As with counted goals, within a twentieth of the aim is slightly behind; of a place, so many places.
    private const int Slightly = 20;
    private const int PlacesSlightly = 3;

    public static Verdict Of(GoalDirection direction, Measured actual, Aim? target, Yardstick yardstick)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(yardstick);

        if (direction == GoalDirection.Shown)
        {
            return new(null, Unjudged.OnlyShown, null);
        }

        var (aim, mustBeat, missing) = Resolve(direction, target, yardstick);

        return aim is not { } number ? new(InWords(actual, target) ? GoalLight.Reached : null, InWords(actual, target) ? null : missing, null)
            : actual.Number is not { } reached ? new(InWords(actual, target) ? GoalLight.Reached : null, InWords(actual, target) ? null : yardstick.Baseline is null ? Unjudged.NoNumber : Unjudged.NoNewer, number)
            : new(LightOf(direction, reached, number, mustBeat), null, number);
    }

    private static (decimal? Aim, bool MustBeat, Unjudged Missing) Resolve(GoalDirection direction, Aim? target, Yardstick yardstick) => target switch
    {
        { Value: { } number } => (number, false, default),
        _ when direction == GoalDirection.AtLeastLastYear => (yardstick.LastYear, false, Unjudged.NoBaseline),
        { Basis: TargetBasis.Baseline } => (yardstick.Baseline, direction is not GoalDirection.Keep, Unjudged.NoBaseline),
        { Basis: TargetBasis.Benchmark } => (yardstick.Benchmark, false, Unjudged.NoBenchmark),
        null => (null, false, Unjudged.NoTarget),
        _ => (null, false, Unjudged.OnlyWords),
    };

    private static bool InWords(Measured actual, Aim? target) => actual.Words is { } words && words.Equals(target?.Words, StringComparison.OrdinalIgnoreCase);

    private static GoalLight LightOf(GoalDirection direction, decimal actual, decimal aim, bool mustBeat)
    {
        var lowIsGood = direction is GoalDirection.AtMost or GoalDirection.Rank;
        var ahead = lowIsGood ? aim - actual : actual - aim;
        var isSlight = direction == GoalDirection.Rank ? -ahead <= PlacesSlightly : -ahead * Slightly <= aim;

        return ahead > 0 || (ahead == 0 && !mustBeat) ? GoalLight.Reached
            : direction == GoalDirection.AtMost && ahead < 0 ? GoalLight.Exceeded
            : isSlight ? GoalLight.SlightlyBehind
            : GoalLight.Behind;
    }
}
