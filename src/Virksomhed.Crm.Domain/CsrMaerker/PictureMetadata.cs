using System.Buffers.Binary;
using System.Text;

namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>
/// Takes out of a picture what it tells besides itself: where and when it was taken, with whose camera, thumbnails, comments, and whatever follows its end. Which way up
/// it was taken stays, or a phone's pictures would lie on their side. The picture itself is not touched.
/// </summary>
public static class PictureMetadata
{
    private const int ExifOrientation = 0x0112;

    private static readonly string[] PngChunksThatTell = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

    /// <summary>The content without its metadata; a PDF as it is. Null for a picture that is not whole.</summary>
    public static byte[]? Strip(byte[] content, CsrFileKind kind) => kind switch
    {
        CsrFileKind.Jpg => StripJpg(content),
        CsrFileKind.Png => StripPng(content),
        _ => content,
    };

    // ITU-T T.81, annex B: segments with a mark and a length; after the mark of a scan its data, until the next mark that is none of the data's own.
    private static byte[]? StripJpg(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..2]);

        for (var at = 2; at + 2 <= content.Length && content[at] == 0xFF;)
        {
            var mark = content[at + 1];

            if (mark == JpgMark.End)
            {
                kept.Write(content.Slice(at, 2));
                return kept.ToArray();
            }

            var length = at + 4 <= content.Length ? 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]) : int.MaxValue;

            if (length < 4 || length > content.Length - at)
            {
                return null;
            }

            var segment = content.Slice(at, length);
            kept.Write(mark is JpgMark.Exif && TurnOf(segment) is { } turn ? Turned(turn) : JpgMark.Tells(mark) ? [] : segment);
            at += length;

            if (mark == JpgMark.Scan)
            {
                var data = content.Slice(at, ScanLength(content[at..]));
                kept.Write(data);
                at += data.Length;
            }
        }

        return null;
    }

    private static int ScanLength(ReadOnlySpan<byte> content)
    {
        for (var at = 0; at + 1 < content.Length; at++)
        {
            if (content[at] == 0xFF && content[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return content.Length;
    }

    // Exif 2.3, 4.5-4.6: "Exif", then a TIFF whose first directory has entries of twelve bytes: tag, type, count, value.
    private static byte? TurnOf(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 18 || !segment[4..].StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = segment[10..];
        var isLittle = tiff[0] == 'I';
        var first = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);

        if (first > tiff.Length - 2)
        {
            return null;
        }

        for (var entry = tiff[((int)first + 2)..]; entry.Length >= 12; entry = entry[12..])
        {
            if (Number(entry, isLittle) == ExifOrientation)
            {
                return Number(entry[8..], isLittle) is >= 2 and <= 8 and var turn ? (byte)turn : null;
            }
        }

        return null;
    }

    private static ushort Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    // An Exif with one entry, of the type "short".
    private static ReadOnlySpan<byte> Turned(byte turn) =>
        (byte[])[0xFF, JpgMark.Exif, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];

    // PNG specification, 5: a signature, then chunks of length, name, data and checksum.
    private static byte[]? StripPng(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..8]);

        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = 12L + BinaryPrimitives.ReadUInt32BigEndian(content[at..]);

            if (length > content.Length - at)
            {
                return null;
            }

            var name = Encoding.ASCII.GetString(content.Slice(at + 4, 4));
            kept.Write(PngChunksThatTell.Contains(name) ? [] : content.Slice(at, (int)length));
            at += (int)length;

            if (name == "IEND")
            {
                return kept.ToArray();
            }
        }

        return null;
    }

    private static class JpgMark
    {
        public const byte End = 0xD9;
        public const byte Scan = 0xDA;
        public const byte Exif = 0xE1;

        private const byte ColourProfile = 0xE2;
        private const byte Adobe = 0xEE;
        private const byte Comment = 0xFE;

        // Application segments, but for the size (JFIF), the colour profile and how colours are told.
        public static bool Tells(byte mark) => mark is Comment or (> 0xE0 and <= 0xEF and not (ColourProfile or Adobe));
    }
}
