using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Reports.Committee;

/// <summary>The paper that goes to the committee: the manager's summary, all goals at a glance, and a block for each with its way, its comment and its source.</summary>
public static class CommitteeReportPdf
{
    private const double BlockHead = 150;

    public static byte[] Draw(CommitteeReportDetails.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var paper = new ReportPaper();
        paper.Head(report.Title, $"{report.Municipality} Kommune. Til {report.Committee}. Tal pr. {CommitteeReportWords.Day(report.FiguresOn)}");
        paper.Paragraph(report.Standing);
        paper.Heading("Samlet vurdering");
        paper.Paragraph(report.Summary ?? "Ikke skrevet endnu.", 10.5, isOwnWords: true);
        paper.Table(CommitteeReportFiles.Overview(report));
        paper.Paragraph(CommitteeReportWords.Left, 8.5);

        foreach (var goal in report.Goals)
        {
            Block(paper, goal);
        }

        paper.Feet($"{report.Title}, {report.Municipality} Kommune. {report.State.Text()}");

        return paper.File($"{report.Title}, {report.Municipality}");
    }

    private static void Block(ReportPaper paper, CommitteeReportDetails.Goal goal)
    {
        var figure = goal.Figure;
        var way = figure.Way();
        paper.Heading(figure.Name(), keepWith: way.Rows.Count > 1 ? BlockHead : BlockHead / 2);
        paper.Paragraph($"Nået: {figure.ReachedText()}. Mål: {figure.AimText()}. Status: {figure.Status}.", 10, isOwnWords: true);

        if (figure.Trend is { } trend)
        {
            paper.Paragraph($"Udvikling: {trend}");
        }

        if (way.Rows.Count > 1)
        {
            paper.Way(way);
        }

        if (goal.Comment is { } comment)
        {
            paper.Paragraph(comment, 10, isOwnWords: true);
        }

        paper.Paragraph($"{(figure.Measure is null ? "" : $"{figure.Measure}. ")}Kilde: {figure.Source}", 8.5);
    }
}
