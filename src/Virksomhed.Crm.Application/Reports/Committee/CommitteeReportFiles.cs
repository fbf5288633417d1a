using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Common.Export;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>An opfølgningsrapport as lists to take out.</summary>
public static class CommitteeReportFiles
{
    private sealed record Fact(string What, string Says);

    private sealed record Step(string Goal, ReportRow Row);

    /// <summary>All goals at a glance, as the page and the paper show them.</summary>
    public static ReportTable Overview(CommitteeReportDetails.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var shared = report.Goals.GroupBy(goal => goal.Figure.Name()).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();

        return new("Målene kort", "Mål", ["Nået", "Måltal", "Status"], [.. report.Goals.Select(goal => goal.Figure).Select(figure => ReportRow.Of(
            shared.Contains(figure.Name()) && figure.Measure is { } measure ? $"{figure.Name()} ({measure})" : figure.Name(),
            figure.ReachedCell(), figure.AimCell(), new ReportCell(null, Words: figure.Status)))]) { LastIsWords = true };
    }

    /// <summary>What the report is, its goals with their comments, and each goal's way.</summary>
    public static IReadOnlyList<ExportTable> Sheets(CommitteeReportDetails.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);

        return
        [
            new ExportTable<Fact>("Om rapporten", [new("Rapport", fact => fact.What, 18), new(report.Title, fact => fact.Says, 100)], About(report).ToAsyncEnumerable()),
            Goals(report),
            new ExportTable<Step>("Udvikling",
            [
                new("Mål", step => step.Goal, 60), new("Periode", step => step.Row.What, 14), new("Nået", step => step.Row.Cells[0].Value, 14),
                new("Måltal", step => step.Row.Cells.Count > 1 ? step.Row.Cells[1].Value : null, 14),
            ], report.Goals.SelectMany(goal => goal.Figure.Way().Rows, (goal, row) => new Step(goal.Figure.Name(), row)).ToAsyncEnumerable()),
        ];
    }

    /// <summary>One line for each goal.</summary>
    public static ExportTable Goals(CommitteeReportDetails.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);

        return new ExportTable<CommitteeReportDetails.Goal>("Mål",
        [
            new("Mål", goal => goal.Figure.Name(), 60), new("Nået", goal => goal.Figure.ReachedCell().Value, 14), new("Måltal", goal => goal.Figure.AimCell().Value, 14),
            new("Enhed", goal => goal.Figure.Unit, 18), new("Opgjort", goal => goal.Figure.ReachedWhen, 12), new("Retning", goal => goal.Figure.Direction.Text(), 18),
            new("Mål i ord", goal => goal.Figure.AimWords, 30), new("Status", goal => goal.Figure.Status, 18), new("Udvikling", goal => goal.Figure.Trend, 36),
            new("Kommentar", goal => goal.Comment, 80), new("Indikator", goal => goal.Figure.Measure, 40), new("Plan", goal => goal.Figure.Plan, 30), new("Pejlemærke", goal => goal.Figure.Marker, 36), new("Kilde", goal => goal.Figure.Source, 60),
        ], report.Goals.ToAsyncEnumerable());
    }

    private static IEnumerable<Fact> About(CommitteeReportDetails.Model report) =>
    [
        new("Kommune", report.Municipality), new("Til", report.Committee), new("Periode", $"{report.Period}"), new("Tal pr.", CommitteeReportWords.Day(report.FiguresOn)),
        new("Status", report.Standing), new("Samlet vurdering", report.Summary ?? ""), new("Bemærk", CommitteeReportWords.Left),
    ];
}
