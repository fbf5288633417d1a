using System.Text;
using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

public class CsrFileKindTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\ntrailer\nstartxref\n9\n%%EOF\n");

    // A start mark, an application segment, a frame header of 2 x 1 pixels, a scan and the end mark.
    private static readonly byte[] Jpg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 2, 1, 1, 17, 0, 0xFF, 0xDA, 0, 2, 9, 9, 0xFF, 0xD9];

    private static readonly byte[] Png =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 1, 2, 3, 4,
        0, 0, 0, 2, .. "IDAT"u8, 1, 2, 1, 2, 3, 4, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82,
    ];

    [Fact]
    public void Whole_files_are_known_by_their_content()
    {
        Assert.Equal(CsrFileKind.Pdf, CsrFileKinds.Of(Pdf));
        Assert.Equal(CsrFileKind.Jpg, CsrFileKinds.Of(Jpg));
        Assert.Equal(CsrFileKind.Png, CsrFileKinds.Of(Png));
    }

    [Fact]
    public void Files_that_are_cut_off_are_refused_wherever_they_are_cut() =>
        Assert.All([Pdf[..^7], Jpg[..^2], Png[..^12]], cut => Assert.Null(CsrFileKinds.Of(cut)));

    [Fact]
    public void No_beginning_of_a_file_makes_the_check_fail() =>
        Assert.All([Pdf, Jpg, Png], file => Assert.All(Enumerable.Range(0, file.Length), length => CsrFileKinds.Of(file.AsSpan(0, length))));

    [Theory]
    [InlineData("")]
    [InlineData("MZ\u0090")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("%PDF-")]
    [InlineData("%PDF-x.7 startxref 1 %%EOF and more text")]
    [InlineData("PK\u0003\u0004 docx")]
    public void What_only_calls_itself_a_document_is_refused(string content) => Assert.Null(CsrFileKinds.Of(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void A_web_page_behind_the_first_bytes_of_a_picture_is_refused() =>
        Assert.All([Jpg[..3], Png[..8]], start => Assert.Null(CsrFileKinds.Of([.. start, .. "<script>alert(1)</script> and so on, long enough to be looked at"u8])));
}
