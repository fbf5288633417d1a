using System.Text.Json;
using Virksomhed.Crm.Application.Reports;
using Virksomhed.Crm.Web.Infrastructure.TagHelpers;

namespace Virksomhed.Crm.Web.Features.Reports;

/// <summary>How reports are addressed, and what their charts are told.</summary>
public static class ReportWords
{
    /// <summary>A table with more rows than these is scrolled in its own frame.</summary>
    public const int LongTable = 16;

    private const int YearsOffered = 4;

    // More bars than these cannot be told apart; the table holds them all.
    private const int MostBars = 20;

    public static readonly Choice[] Sizes = [.. SizeBand.All.Select(band => new Choice(band.Text, band.From))];

    public static string Address(ReportName name) => $"/reports/{name.ToString().ToLowerInvariant()}";

    /// <summary>The report again, or a file of it, narrowed down in the same way.</summary>
    public static string Address(ReportPage.Model report, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var query = report.Filter.ToQuery();

        return $"{Address(report.Name)}{(file is null ? "" : $"/{file}")}{(query.Length == 0 ? "" : $"?{query}")}";
    }

    public static IEnumerable<Choice> Years(DateOnly today) => Enumerable.Range(0, YearsOffered).Select(back => new Choice($"{today.Year - back}", today.Year - back));

    /// <summary>What the chart of a table draws: the same cells that the table shows.</summary>
    public static string Chart(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = table.Chart == ReportChart.Bars ? [.. table.Rows.Take(MostBars)] : table.Rows;

        return JsonSerializer.Serialize(new
        {
            kind = table.Chart == ReportChart.Bars ? "bar" : "line",
            labels = rows.Select(row => row.What),
            series = table.Columns.Take(table.Charted).Select((column, i) => new { label = column, data = rows.Select(row => row.Cells[i].Number) }),
        });
    }
}
