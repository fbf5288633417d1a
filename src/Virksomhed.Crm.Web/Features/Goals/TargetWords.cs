using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Web.Infrastructure;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Goals;

/// <summary>How aims, told numbers and lights of any goal are said: counted here, measured by others, or standing in a paper in words.</summary>
public static class TargetWords
{
    /// <summary>"14,6 %", "nr. 22", "2.500 besøg".</summary>
    public static string Value(decimal value, string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);

        return unit == "plads" ? $"nr. {value.ToString("0.##", Danish.Culture)}"
            : unit.StartsWith('%') ? $"{value.ToString("0.0##", Danish.Culture)} {unit}"
            : $"{value.ToString("#,0.##", Danish.Culture)} {unit}".TrimEnd();
    }

    public static string Told(ToldNumber? number, string unit) => number is null ? "–" : number.Value is { } value ? Value(value, unit) : number.Words!;

    /// <summary>"mindst 80,0 %", "»højere«", "mindst 4 af 5 (»Høj tilfredshed«)".</summary>
    public static string Aim(Aim? aim, GoalContent goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var words = aim?.Words is { } said ? $"»{said}«" : null;

        return aim?.Value is { } value ? $"{Direction(goal.Direction)}{Value(value, goal.Unit)}{(words is null ? "" : $" ({words})")}"
            : words ?? aim?.Basis switch
            {
                TargetBasis.Baseline => "bedre end udgangspunktet",
                TargetBasis.Benchmark => "på niveau med andre",
                _ => goal.Direction == GoalDirection.AtLeastLastYear ? "mindst som året før" : "–",
            };
    }

    /// <summary>What is reached: counted by the system, else the newest number that was told.</summary>
    public static string Reached(GoalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        return row.Figure is { } figure ? GoalWords.Reached(figure.Standing.Actual, figure.Indicator.Pace) : Told(row.Head.LatestOn(row.Today), row.Head.Content.Unit);
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

        return row.Light?.Text() ?? (row.Figure is { } figure ? GoalWords.Lightless(figure.Standing) : row.Verdict.Why.Text() ?? "–");
    }

    public static StatusKind Look(GoalRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        return row.Light is { } light ? GoalWords.Look(light) : StatusKind.Neutral;
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
        var before = row.Figure is { } figure ? GoalWords.Reached((int)trend.Before, figure.Indicator.Pace) : Value(trend.Before, row.Head.Content.Unit);

        return $"{arrow} {word} {before} ({trend.Since})";
    }

    private static string Direction(GoalDirection direction) => direction switch
    {
        GoalDirection.AtMost => "højst ",
        GoalDirection.AtLeast or GoalDirection.AtLeastLastYear or GoalDirection.Keep => "mindst ",
        _ => "",
    };
}
