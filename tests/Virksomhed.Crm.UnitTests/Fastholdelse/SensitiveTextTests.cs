using Virksomhed.Crm.Domain.Fastholdelse;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Fastholdelse;

public class SensitiveTextTests
{
    [Theory]
    [InlineData("Medarbejderen hedder Inga")]
    [InlineData("hun hedder Inga")]
    [InlineData("Talte med fru Hansen")]
    [InlineData("F32")]
    [InlineData("har DF329")]
    [InlineData("M54.5 i ryggen")]
    [InlineData("DM545")]
    public void A_name_or_a_diagnosis_is_found(string text) => Assert.True(SensitiveText.IsIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Enige om en § 56-aftale og kortere dage")]
    [InlineData("Mødes kl. 10 i bygning 7, lokale 214")]
    [InlineData("Virksomheden hedder noget nyt fra maj")]
    [InlineData("Plan for uge 47 og 48")]
    public void An_ordinary_text_is_not(string? text) => Assert.False(SensitiveText.IsIn(text));
}
