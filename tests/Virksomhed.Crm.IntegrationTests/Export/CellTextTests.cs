using Virksomhed.Crm.Application.Common.Export;
using Virksomhed.Crm.Domain.Contacts;
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
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    public void Text_that_a_spreadsheet_may_run_is_marked_as_text(string text) => Assert.Equal("'" + text, CellText.Guard(text));

    [Theory]
    [InlineData("")]
    [InlineData("Nordals Tømrerforretning ApS")]
    [InlineData("1=1")]
    [InlineData("a@b.dk")]
    [InlineData("'citat")]
    public void Other_text_is_left_as_it_is(string text) => Assert.Equal(text, CellText.Guard(text));

    [Theory]
    [InlineData("a\0b\tc\u0001\nd\re\u001f", "ab\tc\nd\re")]
    [InlineData("Sønderborg & Co. <æøå>", "Sønderborg & Co. <æøå>")]
    [InlineData("", "")]
    public void Characters_that_xml_cannot_hold_are_dropped(string text, string kept) => Assert.Equal(kept, CellText.ForXml(text));

    public static TheoryData<object?, string> Said => new() { { true, "Ja" }, { false, "Nej" }, { ContactForm.Phone, "Telefon" }, { "Telefon", "Telefon" }, { 45, "45" }, { null, "" } };

    [Theory, MemberData(nameof(Said))]
    public void What_is_chosen_is_said_in_danish(object? value, string words) => Assert.Equal(words, CellText.Words(value!));
}
