using System.Globalization;
using System.Text;

namespace Virksomhed.Crm.Application.Common.Pdf;

/// <summary>A colour by its parts of red, green and blue, each from 0 to 1.</summary>
public readonly record struct PdfColor(double Red, double Green, double Blue);

/// <summary>One page to draw on, in points from its upper left corner.</summary>
public sealed class PdfPage(double width, double height)
{
    private readonly StringBuilder _content = new();
    private readonly List<PdfFont> _fonts = [];
    private readonly Dictionary<PdfFont, SortedDictionary<ushort, Rune>> _used = [];

    public double Width => width;

    public double Height => height;

    internal string Content => _content.ToString();

    internal IReadOnlyList<PdfFont> Fonts => _fonts;

    internal IReadOnlyDictionary<ushort, Rune> Used(PdfFont font) => _used[font];

    public void Fill(double x, double y, double w, double h, PdfColor color) =>
        Add($"{Color(color)} rg {N(x)} {N(height - y - h)} {N(w)} {N(h)} re f");

    public void Frame(double x, double y, double w, double h, double line, PdfColor color) =>
        Add($"{Color(color)} RG {N(line)} w {N(x)} {N(height - y - h)} {N(w)} {N(h)} re S");

    public void Line(double x1, double x2, double y, double line, PdfColor color) =>
        Add($"{Color(color)} RG {N(line)} w {N(x1)} {N(height - y)} m {N(x2)} {N(height - y)} l S");

    /// <summary>Text that begins at <paramref name="x"/>, with its baseline at <paramref name="y"/>.</summary>
    public void Text(PdfFont font, double size, double x, double y, string text, PdfColor color)
    {
        ArgumentNullException.ThrowIfNull(font);
        ArgumentNullException.ThrowIfNull(text);
        var glyphs = string.Concat(text.EnumerateRunes().Select(letter => $"{Use(font, letter):X4}"));
        Add($"BT /F{_fonts.IndexOf(font)} {N(size)} Tf {Color(color)} rg 1 0 0 1 {N(x)} {N(height - y)} Tm <{glyphs}> Tj ET");
    }

    public void Centered(PdfFont font, double size, double y, string text, PdfColor color)
    {
        ArgumentNullException.ThrowIfNull(font);
        Text(font, size, (width - font.WidthOf(text, size)) / 2, y, text, color);
    }

    private ushort Use(PdfFont font, Rune letter)
    {
        if (!_used.TryGetValue(font, out var used))
        {
            _fonts.Add(font);
            _used[font] = used = [];
        }

        var glyph = font.Glyph(letter);
        used[glyph] = letter;

        return glyph;
    }

    private void Add(string operators) => _content.Append(operators).Append('\n');

    private static string Color(PdfColor color) => $"{N(color.Red)} {N(color.Green)} {N(color.Blue)}";

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
