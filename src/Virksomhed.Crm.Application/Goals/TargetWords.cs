using System.Globalization;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>How aims, told numbers and lights of any goal are said: counted here, measured by others, or standing in a paper in words.</summary>
public static class TargetWords
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string Number(int? number) => number?.ToString("N0", Danish) ?? "–";

    /// <summary>What is counted, with the sign of a share and the decimals of a mean.</summary>
    public static string Counted(int? number, Pace pace) => (pace, number) switch
    {
        (Pace.Share, not null) => $"{Number(number)} %",
        (Pace.Mean, 0) => "–",
        (Pace.Mean, { } hundredths) => (hundredths / 100m).ToString("0.0#", Danish),
        _ => Number(number),
    };

    /// <summary>"14,6 %", "nr. 22", "2.500 besøg".</summary>
    public static string Value(decimal value, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);

        return unit == "plads" ? $"nr. {value.ToString("0.##", Danish)}"
            : unit.StartsWith('%') ? $"{value.ToString("0.0##", Danish)} {unit}"
            : $"{value.ToString("#,0.##", Danish)} {unit}".TrimEnd();
    }

    public static string Told(ToldNumber? number, string unit) => number is null ? "–" : number.Value is { } value ? Value(value, unit) : number.Words!;

    /// <summary>"mindst 80,0 %", "»højere«", "mindst 4 af 5 (»Høj tilfredshed«)".</summary>
    public static string Aim(Aim? aim, GoalContent goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var words = AimWords(aim, goal.Direction);

        return aim?.Value is { } value ? $"{Direction(goal.Direction)}{Value(value, goal.Unit)}{(aim.Words is null ? "" : $" ({words})")}" : words ?? "–";
    }

    /// <summary>What an aim says beside its number, or instead of one: the paper's own words, or what it is held against.</summary>
    public static string? AimWords(Aim? aim, GoalDirection direction) => aim?.Words is { } said ? $"»{said}«" : aim?.Basis switch
    {
        TargetBasis.Baseline => "bedre end udgangspunktet",
        TargetBasis.Benchmark => "på niveau med andre",
        _ => direction == GoalDirection.AtLeastLastYear ? "mindst som året før" : null,
    };

    /// <summary>What is reached: counted by the system, else the newest number that was told.</summary>
    public static string Reached(GoalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        return row.Figure is { } figure ? Counted(figure.Standing.Actual, figure.Indicator.Pace) : Told(row.Head.LatestOn(row.Today), row.Head.Content.Unit);
    }

    /// <summary>"2021", "mar 2026", or that no year is told.</summary>
    public static string Period(ToldNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);

        return number.Year is { } year ? $"{new ObservedPeriod(year, number.Month)}" : "uden årstal";
    }

    public static string Light(GoalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        return row.Light?.Text() ?? (row.Figure is { } figure ? Lightless(figure.Standing) : row.Verdict.Why.Text() ?? "–");
    }

    /// <summary>Why a counted goal has no light.</summary>
    public static string Lightless(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);

        return standing.Target is null ? "Intet måltal i år" : "Intet talt endnu i år";
    }

    /// <summary>"↑ fra 14,0 % (2018)".</summary>
    public static string? Trend(GoalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        if (row.Trend is not { } trend)
        {
            return null;
        }

        var (arrow, word) = trend.Now > trend.Before ? ("↑", "op fra") : trend.Now < trend.Before ? ("↓", "ned fra") : ("→", "uændret fra");
        var before = row.Figure is { } figure ? Counted((int)trend.Before, figure.Indicator.Pace) : Value(trend.Before, row.Head.Content.Unit);

        return $"{arrow} {word} {before} ({trend.Since})";
    }

    public static string Direction(GoalDirection direction) => direction switch
    {
        GoalDirection.AtMost => "højst ",
        GoalDirection.AtLeast or GoalDirection.AtLeastLastYear or GoalDirection.Keep => "mindst ",
        _ => "",
    };
}
