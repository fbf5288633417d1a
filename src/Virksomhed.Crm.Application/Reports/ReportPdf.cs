using System.Globalization;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>A report on paper: what it is, its tables and its source.</summary>
public static class ReportPdf
{
    public static byte[] Draw(ReportPage.Model report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var paper = new ReportPaper();
        paper.Head(report.Title, $"{report.Municipality} Kommune. {report.Period}");
        paper.Paragraph($"Udvalg: {report.NarrowedTo}");
        paper.Paragraph(report.Says);
        report.Tables.ToList().ForEach(paper.Table);
        paper.Paragraph($"Kilde: {report.Source}", 8.5);
        paper.Feet($"{report.Title}, {report.Municipality} Kommune. Dannet {report.Today.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK"))}");

        return paper.File($"{report.Title}, {report.Municipality}");
    }
}
