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

/// <summary>A goal's numbers on a day. What needs a target is null in a year without one.</summary>
public sealed record Standing(int Actual, int? Target, int? Line, int? Difference, GoalLight? Light, Forecast? Forecast)
{
    // Within a fiftieth of the target is on the line, within a twentieth only slightly behind it.
    private const int OnLine = 50;
    private const int Slightly = 20;

    /// <param name="atOnce">The year's number comes on one day: it is held against the whole target, and nothing is forecast.</param>
    public static Standing Of(GoalDirection direction, int? target, IReadOnlyCollection<DayCount> days, DateOnly today, bool atOnce = false)
    {
        ArgumentNullException.ThrowIfNull(days);
        var actual = days.InYearTo(today);
        var forecast = atOnce ? null : VisitForecast.Of(today, actual, days.EarlierYears(today));

        if (target is not { } aim)
        {
            return new(actual, null, null, null, null, forecast);
        }

        var line = atOnce ? aim : StraightLine.At(today, aim);

        return new(actual, aim, line, actual - line, LightOf(direction, actual, aim, line), forecast);
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
