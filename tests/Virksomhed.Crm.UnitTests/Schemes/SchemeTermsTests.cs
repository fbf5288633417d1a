using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Schemes;

public class SchemeTermsTests
{
    [Theory]
    [InlineData("2019-12-31", "først")]
    [InlineData("2026-01-31", "først")]
    [InlineData("2026-02-01", "fra februar")]
    [InlineData("2026-06-30", "fra februar")]
    [InlineData("2026-07-01", "fra juli")]
    [InlineData("2026-12-31", "fra juli")]
    [InlineData("2027-01-01", "fra juli")]
    public void The_terms_change_on_the_days_the_law_changed_and_an_announced_change_never_by_itself(string day, string what) =>
        Assert.Equal(what, Changing().Terms.On(DateOnly.Parse(day, null))!.What);

    [Theory]
    [InlineData("2026-01-31", 3)]
    [InlineData("2026-07-01", 1)]
    [InlineData("2027-06-01", 1)]
    public void What_is_decided_or_announced_to_come_is_told_of(string day, int coming) => Assert.Equal(coming, Changing().Terms.After(DateOnly.Parse(day, null)).Count);

    [Fact]
    public void Two_versions_from_the_same_day_are_refused() =>
        Assert.Throws<RuleBrokenException>(() => Changing().Set(new DateOnly(2026, 2, 1), new() { What = "igen" }));

    [Theory]
    [InlineData(45.0, false, false)]
    [InlineData(45.0, true, true)]
    [InlineData(null, true, false)]
    public void A_rate_is_a_fact_only_when_somebody_has_verified_the_amount(double? amount, bool verified, bool isVerified)
    {
        var rate = Changing().Price("Timetilskud", (decimal?)amount, "kr. pr. time", new DateOnly(2026, 1, 1), "Vejledning om satser 2026");
        rate.Verify(verified ? "Anders Clausen" : null, verified ? new DateOnly(2026, 1, 5) : null);

        Assert.Equal(isVerified, rate.IsVerified);
    }

    [Theory]
    [InlineData("Grøn indgang på Åbo", "egen_groen_indgang_paa_aabo")]
    [InlineData("En ordning med et overordentlig langt navn til prøve", "egen_en_ordning_med_et_overordentlig_lan")]
    public void A_municipalitys_own_scheme_gets_a_code_of_its_own(string name, string code)
    {
        Assert.Equal(code, SchemeCode.Own(name));
        Assert.True(SchemeCode.IsValid(code));
    }

    private static Scheme Changing()
    {
        var scheme = Scheme.Offer(580, "proeve", "Prøve", takesAgreements: true);
        scheme.Set(new DateOnly(2020, 1, 1), new() { What = "først" });
        scheme.Set(new DateOnly(2026, 7, 1), new() { What = "fra juli" });
        scheme.Set(new DateOnly(2026, 2, 1), new() { What = "fra februar" });
        scheme.Set(new DateOnly(2027, 1, 1), new() { What = "varslet", Status = SchemeStatus.Announced });

        return scheme;
    }
}
