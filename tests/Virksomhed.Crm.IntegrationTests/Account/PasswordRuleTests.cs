using Virksomhed.Crm.Application.Account;
using Virksomhed.Crm.Data;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

public class PasswordRuleTests
{
    private static readonly CrmUser Somebody = new() { FullName = "Kirsten Krog", Email = "kirsten.krog@580.example" };

    [Theory]
    [InlineData("fire krager fra Ensted sad på hegnet ved åen og sang for måneskin")]
    [InlineData("en lang kode 🐟🐟 til øerne i Lillebælt")]
    [InlineData("            x y z w")]
    [InlineData("abcdefghijklmno p")]
    [Trait("Requirement", "R1")]
    public void A_long_sentence_is_a_password_whatever_its_letters(string password) => Assert.Null(PasswordRules.Refusal(Somebody, password));

    [Theory]
    [InlineData("fjorten tegn 1")]
    [InlineData("Aa1!Aa1!Bb2?")]
    [Trait("Requirement", "R1")]
    public void A_short_one_is_refused_whatever_its_letters(string password) => Assert.Contains("mindst 15 tegn", PasswordRules.Refusal(Somebody, password), StringComparison.Ordinal);

    [Fact]
    [Trait("Requirement", "R1")]
    public void A_password_has_128_characters_at_most()
    {
        var sentence = string.Concat(Enumerable.Repeat("fire krager ", 12));

        Assert.Null(PasswordRules.Refusal(Somebody, sentence[..128]));
        Assert.NotNull(PasswordRules.Refusal(Somebody, sentence[..129]));
    }

    [Theory]
    [InlineData("Jobcenter2026!!")]
    [InlineData("Jobcenter Aabenraa")]
    [InlineData("jobcenteraabenraa2026")]
    [InlineData("Virksomhedsservice")]
    [InlineData("Virksomhedsservice2026!")]
    [InlineData("Aabenraa Kommune 6200")]
    [InlineData("Sønderborg12345678")]
    [InlineData("JobSønderjylland1")]
    [InlineData("Adgangskode123456")]
    [InlineData("password password")]
    [InlineData("PasswordPassword1!")]
    [InlineData("velkommen123456789")]
    [InlineData("Sommer2026Sommer2026")]
    [InlineData("vintervintervinter")]
    [InlineData("Administrator2026")]
    [InlineData("konsulentkonsulent")]
    [InlineData("qwertyqwertyqwerty")]
    [InlineData("qwerty123456789")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("121212121212121212")]
    [Trait("Requirement", "R2")]
    public void What_is_guessed_first_is_refused(string password) => Assert.Contains("let at gætte", PasswordRules.Refusal(Somebody, password), StringComparison.Ordinal);

    [Theory]
    [InlineData("Kirsten bor i Ensted")]
    [InlineData("den gamle krog ved åen")]
    [Trait("Requirement", "R2")]
    public void The_own_name_is_refused(string password) => Assert.Contains("dit navn", PasswordRules.Refusal(Somebody, password), StringComparison.Ordinal);
}
