using Virksomhed.Crm.Domain;
using Xunit;

namespace Virksomhed.Crm.UnitTests;

public class DanishTextTests
{
    [Fact]
    public void Names_sort_as_Danish_is_read()
    {
        string[] ordered =
        [
            "3F Aabenraa", "A-kassen", "Abild", "abild ApS", "Andersen", "Müller", "Mylund", "Zebra", "Ähren", "Ældre Sagen", "Øster", "Özden", "Aabenraa", "Åbenrå", "Aalborg", "Århus",
        ];

        Assert.Equal(ordered, ordered.Reverse().OrderBy(DanishText.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Case_does_not_order_names() => Assert.Equal(DanishText.SortKey("NORDALS"), DanishText.SortKey("Nordals"));

    [Fact]
    public void A_letter_from_a_Mac_is_the_letter_from_a_keyboard()
    {
        Assert.Equal(DanishText.Fold("å"), DanishText.Fold("a\u030a"));
        Assert.Equal(DanishText.SortKey("Århus"), DanishText.SortKey("A\u030arhus"));
    }

    [Theory]
    [InlineData("Tømrer & Søn", "toemrer soen")]
    [InlineData("Café Ærø", "cafe aeroe")]
    [InlineData("H.C. Ørsteds Vej 3-5", "h c oersteds vej 3 5")]
    [InlineData("  ", "")]
    [InlineData("🍕 Pizza", "pizza")]
    [InlineData("Halv \ud83c emoji", "halv emoji")]
    public void Words_are_folded_and_split(string text, string words) => Assert.Equal(words, string.Join(' ', DanishText.Words(text)));

    [Fact]
    public void Half_an_emoji_can_be_sorted() => Assert.NotEmpty(DanishText.SortKey("Pizza \ud83c"));
}
