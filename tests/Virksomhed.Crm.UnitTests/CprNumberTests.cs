using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class CprNumberTests
{
    [Theory]
    [InlineData("Medarbejderen er 010190-1234 fra lageret")]
    [InlineData("0101901234")]
    [InlineData("010190 1234")]
    [InlineData("Født 311299-9999.")]
    [InlineData("cpr:290200–1111")]
    public void What_looks_like_a_CPR_number_is_found(string text) => Assert.True(CprNumber.IsIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ring på 10 00 07 33")]
    [InlineData("+45 10000733")]
    [InlineData("CVR 99012439")]
    [InlineData("1999000587")]
    [InlineData("P-nummer 1005408410")]
    [InlineData("P-nr. 1005408410")]
    [InlineData("Ordre 320190-1234")]
    [InlineData("011390-1234")]
    [InlineData("EAN 5790000123456")]
    public void Other_numbers_are_let_through(string? text) => Assert.False(CprNumber.IsIn(text));

    [Fact]
    public void A_P_number_that_could_be_a_birthday_needs_its_name_in_front() => Assert.True(CprNumber.IsIn("1005408410"));
}
