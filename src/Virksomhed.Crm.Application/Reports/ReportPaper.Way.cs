using Virksomhed.Crm.Application.Common.Pdf;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>A number's way through a year or several: bars with the aim as a mark across them, and below each the numbers that they show.</summary>
internal sealed partial class ReportPaper
{
    private const double WayNames = 44;
    private const double WayHeight = 44;
    private const double MostWayColumn = 48;

    public void Way(ReportTable way)
    {
        var column = Math.Min(MostWayColumn, (Width - (2 * Margin) - WayNames) / Math.Max(1, way.Rows.Count));
        Fit(WayHeight + ((way.Columns.Count + 1) * Line) + 12);
        _y += 6;
        Bars(way, column);
        _y += WayHeight;
        Page.Line(Margin + WayNames, Margin + WayNames + (way.Rows.Count * column), _y, .5, Rule);
        Across("", way.Rows.Select(row => row.What), column, Quiet);

        foreach (var (i, name) in way.Columns.Index())
        {
            Across(name, way.Rows.Select(row => row.Cells[i].Text), column, Ink);
        }

        _y += 4;
    }

    private void Bars(ReportTable way, double column)
    {
        var most = way.Rows.SelectMany(row => row.Cells).Max(cell => cell.Number) is > 0 and var number ? (double)number : 1;

        foreach (var (i, row) in way.Rows.Index())
        {
            var x = Margin + WayNames + (i * column);

            if (row.Cells[0].Number is > 0 and var reached)
            {
                var height = WayHeight * (double)reached / most;
                Page.Fill(x + (column * .25), _y + WayHeight - height, column * .5, height, Accent);
            }

            if (row.Cells.Count > 1 && row.Cells[1].Number is { } aim)
            {
                Page.Line(x + (column * .1), x + (column * .9), _y + WayHeight - (WayHeight * (double)aim / most), 1.5, Ink);
            }
        }
    }

    private void Across(string name, IEnumerable<string> texts, double column, PdfColor color)
    {
        _y += 11;
        Page.Text(PdfFont.Regular, 8, Margin, _y, name, Quiet);

        foreach (var (i, text) in texts.Index())
        {
            var size = Math.Min(8, 8 * (column - 3) / Math.Max(1, PdfFont.Regular.WidthOf(text, 8)));
            Page.Text(PdfFont.Regular, size, Margin + WayNames + (i * column) + ((column - PdfFont.Regular.WidthOf(text, size)) / 2), _y, text, color);
        }
    }
}
