using System.Text;
using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

[Trait("Requirement", "R27")]
public class PictureMetadataTests
{
    private const string Secret = "54.9138 N 9.7922 E, Mettes telefon";

    private static readonly byte[] JpgStart = [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0])];

    private static readonly byte[] Profile = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]);

    // A frame header of 2 x 1 pixels and two scans, whose data has bytes that only look like marks.
    private static readonly byte[] JpgPicture =
        [.. Segment(0xC0, [8, 0, 1, 0, 2, 1, 1, 17, 0]), .. Segment(0xDA, [1, 1, 0]), 9, 0xFF, 0x00, 9, 0xFF, 0xD0, 9, .. Segment(0xDA, [1, 2, 0]), 7, 7];

    private static readonly byte[] JpgEnd = [0xFF, 0xD9];

    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])];

    private static readonly byte[] PngPicture = [.. Chunk("IDAT", [1, 2]), .. Chunk("IEND", [])];

    private static byte[] Words => Encoding.ASCII.GetBytes(Secret);

    [Fact]
    public void A_photo_says_no_more_where_and_by_whom_it_was_taken()
    {
        byte[] photo =
        [
            .. JpgStart, .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Words]), .. Exif(turn: null), .. Profile, .. Segment(0xED, Words), .. Segment(0xFE, Words),
            .. JpgPicture, .. JpgEnd, .. Words,
        ];

        Assert.Equal([.. JpgStart, .. Profile, .. JpgPicture, .. JpgEnd], PictureMetadata.Strip(photo, CsrFileKind.Jpg)!);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void A_photo_stays_the_way_up_it_was_taken(byte turn)
    {
        var kept = PictureMetadata.Strip([.. JpgStart, .. Exif(turn), .. JpgPicture, .. JpgEnd], CsrFileKind.Jpg)!;

        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(turn, kept[JpgStart.Length + 29]);
        Assert.Equal(kept, PictureMetadata.Strip(kept, CsrFileKind.Jpg));
    }

    [Fact]
    public void A_drawing_loses_its_texts_and_its_time()
    {
        byte[] drawing = [.. PngStart, .. Chunk("tEXt", Words), .. Chunk("eXIf", Words), .. Chunk("iTXt", Words), .. Chunk("zTXt", Words), .. Chunk("tIME", Words), .. PngPicture, .. Words];

        Assert.Equal([.. PngStart, .. PngPicture], PictureMetadata.Strip(drawing, CsrFileKind.Png)!);
    }

    [Fact]
    public void A_picture_that_is_not_whole_is_told_from_one_that_is_wherever_it_is_cut()
    {
        byte[] photo = [.. JpgStart, .. Exif(6), .. JpgPicture, .. JpgEnd], drawing = [.. PngStart, .. PngPicture];

        Assert.All(Enumerable.Range(8, photo.Length - 8), length => Assert.Null(PictureMetadata.Strip(photo[..length], CsrFileKind.Jpg)));
        Assert.All(Enumerable.Range(8, drawing.Length - 8), length => Assert.Null(PictureMetadata.Strip(drawing[..length], CsrFileKind.Png)));
    }

    [Fact]
    public void A_pdf_stays_as_it_is() => Assert.Equal(Words, PictureMetadata.Strip(Words, CsrFileKind.Pdf)!);

    // Big-endian, with a tag before the one of the orientation, and the words where a camera keeps the place.
    private static byte[] Exif(byte? turn) =>
        Segment(0xE1, [.. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 0x01, 0x0F, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0x01, (byte)(turn is null ? 0x13 : 0x12), 0, 3, 0, 0, 0, 1, 0, turn ?? 0, 0, 0, 0, 0, 0, 0, .. Words]);

    private static byte[] Segment(byte mark, byte[] content) => [0xFF, mark, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content) => [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(name), .. content, 1, 2, 3, 4];
}
