using System.Text.Json;
using Virksomhed.Crm.Application.Overview;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Web.Features.Overview;

/// <summary>A row of week bars, and the weekly share they are measured against.</summary>
public sealed record WeekBars(IReadOnlyList<WeekBar> Weeks, int? Share)
{
    public int Top => Math.Max(1, Math.Max(Share ?? 0, Weeks.Max(week => week.Count)));
}

/// <summary>How the start pages put things into words.</summary>
public static class OverviewWords
{
    public static string Greeting(DateTime now) => now.Hour switch
    {
        >= 5 and < 10 => "Godmorgen",
        >= 10 and < 18 => "Goddag",
        _ => "Godaften",
    };

    /// <summary>"4 under linjen i dag (305)".</summary>
    public static string AgainstLine(int difference, int line) => difference switch
    {
        0 => $"På linjen i dag ({line:N0})",
        > 0 => $"{difference:N0} over linjen i dag ({line:N0})",
        _ => $"{-difference:N0} under linjen i dag ({line:N0})",
    };

    /// <summary>The numbers of the curve for the script that draws it: days of the year and counts.</summary>
    public static string Chart(ManagerOverview.Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var forecast = model.Visits.Forecast;

        return JsonSerializer.Serialize(new
        {
            year = model.Today.Year,
            days = StraightLine.DaysIn(model.Today.Year),
            points = model.Curve.Select(point => new[] { point.Through.DayOfYear, point.Total }),
            target = model.Visits.Target,
            expected = forecast?.Expected,
            low = forecast?.Low,
            high = forecast?.High,
        });
    }
}
