using System.Globalization;
using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class DanishNumberTests
{
    [Theory]
    [InlineData("7,5", "7.5")]
    [InlineData("7.5", "7.5")]
    [InlineData(" 37 ", "37")]
    [InlineData("1.250,75", "1250.75")]
    [InlineData("1.250", "1250")]
    public void Reads_what_Danes_and_spreadsheets_write(string typed, string number)
    {
        Assert.True(DanishNumber.TryParse(typed, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("syv")]
    [InlineData("7,5,5")]
    [InlineData("1,000,000")]
    public void Refuses_what_is_no_number(string? typed) => Assert.False(DanishNumber.TryParse(typed, out _));
}
