using Virksomhed.Crm.Application.Common.Export;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Export;

public class CellTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 10 00 07 33")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tindrykket")]
    [InlineData("\rny linje")]
    [InlineData("\nny linje")]
    [InlineData("\0nul")]
    [InlineData("＝1+1")]
    public void Text_that_a_spreadsheet_may_run_is_marked_as_text(string text) => Assert.Equal("'" + text, CellText.Guard(text));

    [Theory]
    [InlineData("")]
    [InlineData("Nordals Tømrerforretning ApS")]
    [InlineData("1=1")]
    [InlineData("a@b.dk")]
    [InlineData("'citat")]
    public void Other_text_is_left_as_it_is(string text) => Assert.Equal(text, CellText.Guard(text));

    [Fact]
    public void Characters_that_xml_cannot_hold_are_dropped() => Assert.Equal("ab\tc\nd", CellText.ForXml("a\0b\tc\u0001\nd"));
}
