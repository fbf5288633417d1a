using System.Globalization;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Goals;

/// <summary>How numbers of goals are put into words and lengths.</summary>
public static class GoalWords
{
    /// <summary>"+9", "−53", "0".</summary>
    public static string Delta(int? difference) => difference switch
    {
        null => "–",
        0 => "0",
        > 0 and var ahead => $"+{ahead.ToString("N0", Danish.Culture)}",
        { } behind => $"−{(-behind).ToString("N0", Danish.Culture)}",
    };

    /// <summary>The colour of a difference, which only helps: the sign says it.</summary>
    public static string? DeltaLook(int? difference, GoalDirection direction = GoalDirection.AtLeast) =>
        (Math.Sign(difference ?? 0) * (direction == GoalDirection.AtMost ? -1 : 1)) switch
        {
            1 => "crm-delta--up",
            -1 => "crm-delta--down",
            _ => null,
        };

    public static string Number(int? number) => TargetWords.Number(number);

    public static StatusKind Look(GoalLight light) => light switch
    {
        GoalLight.Behind or GoalLight.Exceeded => StatusKind.Bad,
        GoalLight.SlightlyBehind => StatusKind.Warn,
        _ => StatusKind.Ok,
    };

    public static StatusKind Look(GoalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        return row.Light is { } light ? Look(light) : StatusKind.Neutral;
    }

    public static string Reached(int? number, Pace pace) => TargetWords.Counted(number, pace);

    /// <summary>A difference, in hundredths where a mean is followed.</summary>
    public static string Delta(int? difference, Pace pace) =>
        pace != Pace.Mean || difference is null ? Delta(difference) : (difference.Value / 100m).ToString("+0.0#;−0.0#;0", Danish.Culture);

    /// <summary>What stands behind what is reached: "af 2.500 besøg", "højst 10 %", "mindst 30 %", "besøg".</summary>
    public static string Aim(GoalFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var (goal, target) = (figure.Goal, figure.Standing.Target);
        var word = goal.Direction == GoalDirection.AtMost ? "højst" : figure.Indicator.Pace.MayRiseAndFall() ? "mindst" : "af";
        var aim = figure.Indicator.Pace == Pace.Mean ? Reached(target, Pace.Mean) : Number(target);

        return target is not null ? $"{word} {aim} {goal.Unit}" : figure.Indicator.Pace == Pace.Share ? "" : goal.Unit;
    }

    /// <summary>A length on a bar that is 100 long, as an attribute of an svg.</summary>
    public static string Length(int number, int whole) =>
        (whole <= 0 ? 0 : Math.Clamp(100m * number / whole, 0, 100)).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where the forecast comes from, and how far off it may be.</summary>
    public static string Explain(Forecast? forecast, Pace pace = Pace.Steady)
    {
        if (pace != Pace.Steady)
        {
            return pace.MayRiseAndFall()
                ? $"{(pace == Pace.Share ? "En andel" : "Et gennemsnit")} kan både stige og falde. Derfor er der hverken en linje gennem året eller en prognose."
                : "Årets tal kommer på én dag. Derfor er der hverken en linje gennem året eller en prognose.";
        }

        if (forecast is null)
        {
            return $"Prognosen kommer fra den {VisitForecast.FirstDay}. januar: før er der sket for lidt til at sige noget.";
        }

        var method = forecast.Method == ForecastMethod.Seasonal
            ? $"Prognosen følger fordelingen over året i {Years(forecast.Years)}: i samme uge var {forecast.Share.ToString("P0", Danish.Culture)} af årets antal nået."
            : "Prognosen fører årets tempo videre til 31. december, for der er ikke et helt tidligere år at sammenligne med.";

        return $"{method} Året ender sandsynligvis mellem {Number(forecast.Low)} og {Number(forecast.High)}.";
    }

    private static string Years(IReadOnlyList<int> years) =>
        years.Count == 1 ? $"{years[0]}" : $"{string.Join(", ", years.SkipLast(1))} og {years[^1]}";
}
