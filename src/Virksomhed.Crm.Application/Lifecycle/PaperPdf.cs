using System.Globalization;
using Virksomhed.Crm.Application.Common.Pdf;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>A paper on A4: its sections, what is internal marked as such, and on each page which one of how many it is.</summary>
internal sealed class PaperPdf
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Margin = 56;
    private const double Bottom = Height - 64;
    private const double Line = 14;
    private const double Indent = 130;

    private static readonly PdfColor Ink = new(.10, .13, .17);
    private static readonly PdfColor Quiet = new(.33, .38, .44);
    private static readonly PdfColor Warn = new(.66, .16, .10);

    private readonly List<PdfPage> _pages = [];
    private double _y;

    private PaperPdf() => Turn();

    public static byte[] Draw(Paper paper)
    {
        var pdf = new PaperPdf();
        pdf.Page.Text(PdfFont.SemiBold, 20, Margin, pdf._y += 18, paper.Title, Ink);
        pdf._y += 6;
        pdf.Words(PdfFont.Regular, Margin, paper.About, Quiet);

        foreach (var section in paper.Sections)
        {
            pdf.Section(section);
        }

        pdf.Feet(paper);

        return PdfFile.Of(pdf._pages, paper.Title);
    }

    private PdfPage Page => _pages[^1];

    private void Turn()
    {
        _pages.Add(new(Width, Height));
        _y = Margin;
    }

    private void Fit(double space)
    {
        if (_y + space > Bottom)
        {
            Turn();
        }
    }

    private void Section(PaperSection section)
    {
        // A heading is never left alone at the foot of a page.
        Fit(5 * Line);
        Page.Text(PdfFont.SemiBold, 13, Margin, _y += 30, section.Heading, Ink);
        _y += 4;

        if (section.Lines.Count == 0)
        {
            Words(PdfFont.Regular, Margin, "Intet.", Quiet);
        }

        foreach (var line in section.Lines)
        {
            Fit(Line);
            Page.Text(PdfFont.SemiBold, 9.5, Margin, _y + Line, line.What, line.IsInternal ? Warn : Quiet);
            Words(PdfFont.Regular, Margin + Indent, line.IsInternal ? $"INTERNT: {line.Text}" : line.Text ?? "", line.IsInternal ? Warn : Ink);
        }
    }

    private void Words(PdfFont font, double x, string text, PdfColor color)
    {
        foreach (var line in PdfLines.Of(font, 9.5, text, Width - Margin - x))
        {
            Fit(Line);
            Page.Text(font, 9.5, x, _y += Line, line, color);
        }
    }

    private void Feet(Paper paper)
    {
        for (var page = 0; page < _pages.Count; page++)
        {
            _pages[page].Text(PdfFont.Regular, 8, Margin, Height - 36, string.Create(CultureInfo.InvariantCulture, $"{paper.Title}, {paper.MadeOn:dd.MM.yyyy}. Side {page + 1} af {_pages.Count}"), Quiet);
        }
    }
}
