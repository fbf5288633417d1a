using System.ComponentModel.DataAnnotations;

namespace Virksomhed.Crm.Domain.Goals;

/// <summary>How a goal stands, in the words that are shown with the colour.</summary>
public enum GoalLight
{
    [Display(Name = "Nået")] Reached,
    [Display(Name = "Foran")] Ahead,
    [Display(Name = "På linjen")] OnLine,
    [Display(Name = "Lidt bagud")] SlightlyBehind,
    [Display(Name = "Bagud")] Behind,
    [Display(Name = "Over grænsen")] Exceeded,
}

/// <summary>How a year's number comes about.</summary>
public enum Pace
{
    /// <summary>Day by day, so that it can be held against a straight line and be forecast.</summary>
    Steady,

    /// <summary>On one day.</summary>
    AtOnce,

    /// <summary>As a share, in per cent, which may rise and fall.</summary>
    Share,

    /// <summary>As a mean, counted in hundredths, which may rise and fall.</summary>
    Mean,
}

public static class Paces
{
    private const int Hundredths = 100;

    /// <summary>Whether a year without anything counted says nothing, and not zero.</summary>
    public static bool MayRiseAndFall(this Pace pace) => pace is Pace.Share or Pace.Mean;

    /// <summary>A target in what the year's number is counted in.</summary>
    public static int? Aim(this Pace pace, decimal? target) => (int?)(pace == Pace.Mean ? target * Hundredths : target);
}

/// <summary>A goal's numbers on a day. What needs a target is null in a year without one.</summary>
public sealed record Standing(int Actual, int? Target, int? Line, int? Difference, GoalLight? Light, Forecast? Forecast)
{
    // Within a fiftieth of the target is on the line, within a twentieth only slightly behind it.
    private const int OnLine = 50;
    private const int Slightly = 20;

    /// <summary>What does not come day by day is held against the whole target, and nothing is forecast; a share or a mean of nothing says nothing.</summary>
    public static Standing Of(GoalDirection direction, int? target, IReadOnlyCollection<DayCount> days, DateOnly today, Pace pace = Pace.Steady)
    {
        ArgumentNullException.ThrowIfNull(days);
        var actual = days.InYearTo(today);
        var forecast = pace != Pace.Steady ? null : VisitForecast.Of(today, actual, days.EarlierYears(today));

        if (target is not { } aim)
        {
            return new(actual, null, null, null, null, forecast);
        }

        var line = pace != Pace.Steady ? aim : StraightLine.At(today, aim);

        return pace.MayRiseAndFall() && !days.Any(day => day.Day.Year == today.Year)
            ? new(0, aim, line, null, null, null)
            : new(actual, aim, line, actual - line, LightOf(direction, actual, aim, line), forecast);
    }

    private static GoalLight LightOf(GoalDirection direction, int actual, int target, int line)
    {
        var ahead = direction == GoalDirection.AtMost ? line - actual : actual - line;

        return direction != GoalDirection.AtMost && actual >= target ? GoalLight.Reached
            : direction == GoalDirection.AtMost && actual > target ? GoalLight.Exceeded
            : ahead * OnLine > target ? GoalLight.Ahead
            : -ahead * OnLine <= target ? GoalLight.OnLine
            : -ahead * Slightly <= target ? GoalLight.SlightlyBehind
            : GoalLight.Behind;
    }
}
