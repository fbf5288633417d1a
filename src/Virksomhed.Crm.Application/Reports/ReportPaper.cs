using Virksomhed.Crm.Application.Common.Pdf;

namespace Virksomhed.Crm.Application.Reports;

/// <summary>A4 paper that turns its pages by itself, with the parts that all reports are made of.</summary>
internal sealed partial class ReportPaper
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Margin = 48;
    private const double Bottom = Height - 64;
    private const double Line = 13;
    private const double MostNumberWidth = 74;
    private const double LeastNameWidth = 130;
    private const double MostNameWidth = 280;
    private const double NumberBesideWords = 52;
    private const double MoreForWords = 82;

    private static readonly PdfColor Ink = new(.10, .13, .17);
    private static readonly PdfColor Quiet = new(.33, .38, .44);
    private static readonly PdfColor Accent = new(.05, .33, .35);
    private static readonly PdfColor Rule = new(.80, .83, .86);
    private static readonly PdfColor Tint = new(.95, .96, .97);

    private readonly List<PdfPage> _pages = [];
    private double _y;

    public ReportPaper() => Turn();

    public byte[] File(string title) => PdfFile.Of(_pages, title);

    private PdfPage Page => _pages[^1];

    private void Turn()
    {
        _pages.Add(new(Width, Height));
        _y = Margin;
    }

    /// <summary>What the paper is, and whom and when it is about.</summary>
    public void Head(string title, string about)
    {
        foreach (var line in PdfLines.Of(PdfFont.SemiBold, 20, title, Width - (2 * Margin)))
        {
            Page.Text(PdfFont.SemiBold, 20, Margin, _y += 20, line, Accent);
        }

        Page.Text(PdfFont.Regular, 11, Margin, _y += 18, about, Ink);
    }

    /// <summary>A heading that has at least so much of what follows on its own page.</summary>
    public void Heading(string text, double size = 12, double keepWith = 6 * Line)
    {
        Fit(keepWith);
        _y += 12;

        foreach (var line in PdfLines.Of(PdfFont.SemiBold, size, text, Width - (2 * Margin)))
        {
            Page.Text(PdfFont.SemiBold, size, Margin, _y += size + 4, line, Ink);
        }

        _y += 6;
    }

    public void Paragraph(string text, double size = 9.5, bool isOwnWords = false)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SelectMany(part => PdfLines.Of(PdfFont.Regular, size, part, Width - (2 * Margin))))
        {
            Fit(Line);
            Page.Text(PdfFont.Regular, size, Margin, _y += Line, line, isOwnWords ? Ink : Quiet);
        }
    }

    public void Table(ReportTable table)
    {
        var columns = new Columns(table.Columns.Count, table.LastIsWords);
        Heading(table.Heading);

        if (table.Rows.Count == 0)
        {
            Paragraph("Ingen tal at vise.", 9);
            return;
        }

        Headings(table, columns);

        foreach (var row in table.Rows)
        {
            Row(table, row, columns);
        }

        if (table.Note is { } note)
        {
            Paragraph(note, 8.5);
        }
    }

    private void Headings(ReportTable table, Columns columns)
    {
        var lines = table.Columns.Select(column => PdfLines.Of(PdfFont.SemiBold, 8, column, columns.Number - 8)).ToList();
        var height = (lines.Select(heading => heading.Count).Append(1).Max() * 10) + 8;
        Page.Fill(Margin, _y, columns.Whole, height, Tint);
        Page.Text(PdfFont.SemiBold, 8, Margin + 4, _y + height - 7, table.Of, Quiet);

        foreach (var (column, heading) in lines.Index())
        {
            foreach (var (i, line) in heading.Index())
            {
                Right(PdfFont.SemiBold, 8, columns.End(column), _y + height - 7 - ((heading.Count - 1 - i) * 10), line, Quiet);
            }
        }

        _y += height;
    }

    private void Row(ReportTable table, ReportRow row, Columns columns)
    {
        var lines = PdfLines.Of(PdfFont.Regular, 9, row.What, columns.Name - 8);
        if (Fit((lines.Count * 11) + 6))
        {
            Headings(table, columns);
        }

        foreach (var (i, line) in lines.Index())
        {
            Page.Text(PdfFont.Regular, 9, Margin + 4, _y + 11 + (i * 11), line, Ink);
        }

        foreach (var (column, cell) in row.Cells.Index())
        {
            Right(PdfFont.Regular, cell.Words is null ? 9 : 8, columns.End(column), _y + 11, cell.Text, Ink);
        }

        _y += (lines.Count * 11) + 5;
        Page.Line(Margin, Margin + columns.Whole, _y, .5, Rule);
    }

    private void Right(PdfFont font, double size, double end, double y, string text, PdfColor color) => Page.Text(font, size, end - font.WidthOf(text, size), y, text, color);

    /// <summary>Turns the page where so much does not fit any more.</summary>
    private bool Fit(double height)
    {
        var turns = _y + height > Bottom;
        if (turns)
        {
            Turn();
        }

        return turns;
    }

    /// <summary>What stands at the foot of each page, with which one of how many it is.</summary>
    public void Feet(string text)
    {
        foreach (var (i, page) in _pages.Index())
        {
            var number = $"Side {i + 1} af {_pages.Count}";
            page.Line(Margin, Width - Margin, Height - 48, .5, Rule);
            page.Text(PdfFont.Regular, 8, Margin, Height - 34, text, Quiet);
            page.Text(PdfFont.Regular, 8, Width - Margin - PdfFont.Regular.WidthOf(number, 8), Height - 34, number, Quiet);
        }
    }

    /// <summary>Where the columns of a table begin and end: the numbers as narrow as they read well, the names what is left.</summary>
    private sealed record Columns(int Count, bool LastIsWords)
    {
        private readonly double _more = LastIsWords ? MoreForWords : 0;

        public double Number { get; } = LastIsWords ? NumberBesideWords : Math.Min(MostNumberWidth, (Width - (2 * Margin) - LeastNameWidth) / Math.Max(1, Count));

        public double Name => Math.Min(MostNameWidth, Width - (2 * Margin) - (Count * Number) - _more);

        public double Whole => Name + (Count * Number) + _more;

        public double End(int column) => Margin + Name + ((column + 1) * Number) + (column == Count - 1 ? _more : 0) - 4;
    }
}
