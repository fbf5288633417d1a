using System.Buffers.Binary;
using System.Text;

namespace Virksomhed.Crm.Application.Common.Pdf;

/// <summary>
/// A TrueType font that lies beside the app, so that a document looks the same on a machine without fonts. Reads only what is needed to place
/// text (OpenType specification: head, hhea, hmtx and cmap); the whole file goes into the document.
/// </summary>
public sealed class PdfFont
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "fonts");
    private static readonly Lazy<PdfFont> LoadedRegular = new(() => new("IBMPlexSans-Regular"));
    private static readonly Lazy<PdfFont> LoadedSemiBold = new(() => new("IBMPlexSans-SemiBold"));

    private readonly Dictionary<int, ushort> _glyphs;
    private readonly ushort[] _advances;
    private readonly int _unitsPerEm;

    private PdfFont(string name)
    {
        (Name, File) = (name, System.IO.File.ReadAllBytes(Path.Combine(Folder, name + ".ttf")));
        var head = Table("head");
        _unitsPerEm = UInt16(head, 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => Thousandths(Int16(head, 36 + (2 * i))))];
        var hhea = Table("hhea");
        (Ascent, Descent) = (Thousandths(Int16(hhea, 4)), Thousandths(Int16(hhea, 6)));
        var hmtx = Table("hmtx");
        _advances = [.. Enumerable.Range(0, UInt16(hhea, 34)).Select(i => UInt16(hmtx, i * 4))];
        _glyphs = Glyphs(Table("cmap"));
    }

    public static PdfFont Regular => LoadedRegular.Value;

    public static PdfFont SemiBold => LoadedSemiBold.Value;

    internal string Name { get; }

    internal byte[] File { get; }

    internal int[] Box { get; }

    internal int Ascent { get; }

    internal int Descent { get; }

    /// <summary>How wide a text is, in the unit of the size.</summary>
    public double WidthOf(string text, double size) => text.EnumerateRunes().Sum(rune => Width(Glyph(rune))) * size / 1000;

    /// <summary>The glyph of a letter; 0, the font's own "unknown", when it has none.</summary>
    internal ushort Glyph(Rune letter) => _glyphs.GetValueOrDefault(letter.Value);

    internal int Width(ushort glyph) => Thousandths(_advances[Math.Min(glyph, _advances.Length - 1)]);

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / _unitsPerEm);

    private int Table(string tag)
    {
        var directory = Enumerable.Range(0, UInt16(0, 4)).Select(i => 12 + (16 * i));
        var entry = directory.First(at => Encoding.ASCII.GetString(File, at, 4) == tag);

        return BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(entry + 8));
    }

    // The Windows table of the Basic Multilingual Plane: platform 3, encoding 1, format 4.
    private Dictionary<int, ushort> Glyphs(int cmap)
    {
        var record = Enumerable.Range(0, UInt16(cmap, 2)).Select(i => 4 + (8 * i)).First(at => UInt16(cmap, at) == 3 && UInt16(cmap, at + 2) == 1);
        var table = cmap + BinaryPrimitives.ReadInt32BigEndian(File.AsSpan(cmap + record + 4));
        var segments = UInt16(table, 6);
        var glyphs = new Dictionary<int, ushort>();

        for (var at = 0; at < segments; at += 2)
        {
            var (end, start) = (UInt16(table, 14 + at), UInt16(table, 16 + segments + at));
            var (delta, offset) = (UInt16(table, 16 + (2 * segments) + at), UInt16(table, 16 + (3 * segments) + at));

            for (int letter = start; letter <= end && letter < 0xFFFF; letter++)
            {
                var found = offset == 0 ? letter : UInt16(table, 16 + (3 * segments) + at + offset + (2 * (letter - start)));
                glyphs[letter] = (ushort)(offset != 0 && found == 0 ? 0 : (found + delta) & 0xFFFF);
            }
        }

        return glyphs;
    }

    private ushort UInt16(int table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(table + offset));

    private short Int16(int table, int offset) => BinaryPrimitives.ReadInt16BigEndian(File.AsSpan(table + offset));
}
