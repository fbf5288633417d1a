using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Virksomhed.Crm.Application.Common.Pdf;

/// <summary>
/// Writes pages as a PDF file with its fonts in it (ISO 32000-1). Written here because diplomas and reports need a fiftieth of a PDF library, and the
/// library that can be had is under AGPL, which would bind the whole product.
/// </summary>
public sealed class PdfFile
{
    public const string ContentType = "application/pdf";

    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly List<int> _places = [];

    private PdfFile() => Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    public static byte[] Of(PdfPage page, string title) => Of([page], title);

    public static byte[] Of(IReadOnlyList<PdfPage> pages, string title)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var file = new PdfFile();
        var fonts = pages.SelectMany(page => page.Fonts).Distinct().ToDictionary(font => font, font => file.Font(font, Used(pages, font)));
        var contents = pages.Select(page => file.Stream(Encoding.ASCII.GetBytes(page.Content), "")).ToList();
        var parent = file._places.Count + pages.Count + 1;
        var kids = pages.Zip(contents, (page, content) => file.Page(page, content, parent, fonts)).ToList();
        file.Object($"<< /Type /Pages /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] /Count {kids.Count} >>");
        var catalog = file.Object($"<< /Type /Catalog /Pages {parent} 0 R /Lang (da-DK) /ViewerPreferences << /DisplayDocTitle true >> >>");
        var info = file.Object($"<< /Title {Text(title)} /Producer (Virksomhedsservice) >>");

        return file.End(catalog, info);
    }

    private static SortedDictionary<ushort, Rune> Used(IEnumerable<PdfPage> pages, PdfFont font) =>
        new(pages.Where(page => page.Fonts.Contains(font)).SelectMany(page => page.Used(font)).DistinctBy(letter => letter.Key).ToDictionary());

    private int Page(PdfPage page, int content, int parent, Dictionary<PdfFont, int> fonts)
    {
        var named = string.Join(' ', page.Fonts.Select((font, i) => $"/F{i} {fonts[font]} 0 R"));

        return Object($"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {page.Width:0} {page.Height:0}] /Contents {content} 0 R /Resources << /Font << {named} >> >> >>");
    }

    // The letters stand in the text as the numbers of their glyphs; ToUnicode tells which letters they are, for search and for screen readers.
    private int Font(PdfFont font, SortedDictionary<ushort, Rune> used)
    {
        var data = Stream(font.File, $"/Length1 {font.File.Length}");
        var descriptor = Object(
            $"<< /Type /FontDescriptor /FontName /{font.Name} /Flags 32 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0 /Ascent {font.Ascent} "
            + $"/Descent {font.Descent} /CapHeight {font.Ascent} /StemV 80 /FontFile2 {data} 0 R >>");
        var widths = string.Join(' ', used.Keys.Select(glyph => $"{glyph} [{font.Width(glyph)}]"));
        var letters = Object(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font.Name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 500 /W [{widths}] >>");
        var unicode = Stream(Encoding.ASCII.GetBytes(ToUnicode(used)), "");

        return Object($"<< /Type /Font /Subtype /Type0 /BaseFont /{font.Name} /Encoding /Identity-H /DescendantFonts [{letters} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    private static string ToUnicode(SortedDictionary<ushort, Rune> used)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n")
            .Append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");

        foreach (var part in used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            map.AppendJoin('\n', part.Select(pair => $"<{pair.Key:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(pair.Value.ToString()))}>"));
            map.Append("\nendbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private int Object(string body)
    {
        _places.Add(_file.WrittenCount);
        Write($"{_places.Count} 0 obj\n{body}\nendobj\n");

        return _places.Count;
    }

    private int Stream(byte[] content, string more)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        _places.Add(_file.WrittenCount);
        Write($"{_places.Count} 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode {more} >>\nstream\n");
        _file.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Write("\nendstream\nendobj\n");

        return _places.Count;
    }

    private byte[] End(int catalog, int info)
    {
        var start = _file.WrittenCount;
        var places = string.Concat(_places.Select(place => $"{place:D10} 00000 n \n"));
        Write($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n{places}trailer\n<< /Size {_places.Count + 1} /Root {catalog} 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n");

        return _file.WrittenSpan.ToArray();
    }

    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
