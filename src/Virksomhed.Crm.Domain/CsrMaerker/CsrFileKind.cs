using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Text;

namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>The kinds of file that documentation may be.</summary>
public enum CsrFileKind
{
    [Display(Name = "PDF")] Pdf,
    [Display(Name = "JPG")] Jpg,
    [Display(Name = "PNG")] Png,
}

/// <summary>
/// Tells what a file is by its content: its first bytes, and that it is whole. A name or a content type says nothing, since whoever sends
/// the file chooses both.
/// </summary>
public static class CsrFileKinds
{
    private const int PdfTail = 2048;

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The kind, or null for what is no whole PDF, JPG or PNG.</summary>
    public static CsrFileKind? Of(ReadOnlySpan<byte> content) =>
        IsPdf(content) ? CsrFileKind.Pdf : IsJpg(content) ? CsrFileKind.Jpg : IsPng(content) ? CsrFileKind.Png : null;

    public static string MediaType(this CsrFileKind kind) => kind switch
    {
        CsrFileKind.Pdf => "application/pdf",
        CsrFileKind.Jpg => "image/jpeg",
        _ => "image/png",
    };

    public static string Suffix(this CsrFileKind kind) => kind switch
    {
        CsrFileKind.Pdf => ".pdf",
        CsrFileKind.Jpg => ".jpg",
        _ => ".png",
    };

    // ISO 32000-1, 7.5: "%PDF-1.7" first; the way to the cross-reference table and the end mark last.
    private static bool IsPdf(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("%PDF-"u8) || content.Length < 32 || !char.IsAsciiDigit((char)content[5]) || content[6] != '.')
        {
            return false;
        }

        var tail = Encoding.Latin1.GetString(content[^Math.Min(PdfTail, content.Length)..]);
        var start = tail.LastIndexOf("startxref", StringComparison.Ordinal);

        return start >= 0 && tail.IndexOf("%%EOF", start, StringComparison.Ordinal) > start;
    }

    // ITU-T T.81, annex B: start mark, then segments with their lengths until a frame header; the end mark last, perhaps with padding after it.
    private static bool IsJpg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || content[2..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
        {
            return false;
        }

        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            if (content[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]) > 0 && BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]) > 0;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return false;
    }

    // PNG specification, 5: the signature, then chunks with their lengths from IHDR to IEND.
    private static bool IsPng(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(PngSignature) || content.Length < 45 || !content[12..16].SequenceEqual("IHDR"u8)
            || BinaryPrimitives.ReadUInt32BigEndian(content[16..]) == 0 || BinaryPrimitives.ReadUInt32BigEndian(content[20..]) == 0)
        {
            return false;
        }

        for (long at = PngSignature.Length; at + 12 <= content.Length; at += 12 + BinaryPrimitives.ReadUInt32BigEndian(content[(int)at..]))
        {
            if (content[(int)(at + 4)..(int)(at + 8)].SequenceEqual("IEND"u8))
            {
                return true;
            }
        }

        return false;
    }
}
