using Virksomhed.Crm.Domain.Employers;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Employers;

public class EmployerSearchTermTests
{
    [Theory]
    [InlineData("Nordals Tømrerforretning", "tømrer")]
    [InlineData("Nordals Tømrerforretning", "FORRET")]
    [InlineData("Rugkobbeltømrer", "tømrer")]
    [InlineData("Aabenraa Auto", "åben")]
    [InlineData("Åbenrå Auto", "aabenraa")]
    [InlineData("Müllers Café", "muller cafe")]
    [InlineData("Nordals Tømrerforretning", "tømrer nordals")]
    public void An_employer_is_found_by_parts_of_its_name(string name, string typed) => Assert.True(Finds(EmployerSearchTerm.OfNames([name]), typed));

    [Theory]
    [InlineData("Nordals Tømrerforretning", "murer")]
    [InlineData("Nordals Tømrerforretning", "tømrer sydals")]
    [InlineData("Nordals Tømrerforretning", "ng")]
    public void Others_are_not(string name, string typed) => Assert.False(Finds(EmployerSearchTerm.OfNames([name]), typed));

    [Theory]
    [InlineData("10000733")]
    [InlineData("10 00 07 33")]
    [InlineData("1000 0733")]
    [InlineData("+45 10 00 07 33")]
    [InlineData("+4510000733")]
    [InlineData("0045 10000733")]
    [InlineData("(+45) 10-00-07-33")]
    [InlineData("45 10 00 07 33")]
    [InlineData("+45 10 00 0")]
    [InlineData("10 00 0")]
    [InlineData("Nordals 10 00 07 33")]
    public void A_phone_number_is_found_in_any_spelling(string typed) => Assert.True(Finds(EmployerSearchTerm.OfWords(["Nordals", "10000733"]), typed));

    [Theory]
    [InlineData("99012436")]
    [InlineData("99 01 24 36")]
    [InlineData("DK99012436")]
    [InlineData("dk-99 01 24 36")]
    [InlineData("DK 9901")]
    public void A_CVR_number_is_found_with_and_without_DK(string typed) => Assert.True(Finds(EmployerSearchTerm.OfWords(["99012436"]), typed));

    [Theory]
    [InlineData("1999000587")]
    [InlineData("1999-000-587")]
    [InlineData("1999 000")]
    public void A_P_number_is_found_in_any_spelling(string typed) => Assert.True(Finds(EmployerSearchTerm.OfWords(["1999000587"]), typed));

    [Fact]
    public void A_foreign_phone_number_is_found_with_its_country_code() => Assert.True(Finds(EmployerSearchTerm.OfWords(["+4946112345"]), "+49 461 12345"));

    [Fact]
    public void A_number_in_a_name_and_a_postal_code_stay_two_words() => Assert.Equal(["auto", "6400", "24"], EmployerSearchTerm.OfQuery("Auto 24 6400"));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("&%/ -")]
    public void Nothing_to_search_for_is_no_words(string? typed) => Assert.Empty(EmployerSearchTerm.OfQuery(typed));

    [Fact]
    public void A_term_fits_its_column() =>
        Assert.All(EmployerSearchTerm.OfNames([new string('å', 200)]), term => Assert.InRange(term.Length, 1, EmployerSearchTerm.TermMaxLength));

    [Fact]
    public void A_word_longer_than_a_term_finds_it_still() => Assert.True(Finds(EmployerSearchTerm.OfNames([new string('x', 60)]), new string('x', 60)));

    private static bool Finds(IEnumerable<string> terms, string typed) =>
        EmployerSearchTerm.OfQuery(typed) is { Count: > 0 } words && words.All(word => terms.Any(term => term.StartsWith(word, StringComparison.Ordinal)));
}
