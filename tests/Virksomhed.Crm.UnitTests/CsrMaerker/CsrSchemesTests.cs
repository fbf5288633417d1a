using System.Text.Json;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.UnitTests.Seeds;
using Xunit;

namespace Virksomhed.Crm.UnitTests.CsrMaerker;

public class CsrSchemesTests
{
    [Theory]
    [InlineData("virksomhedspraktik", "virksomhedspraktik")]
    [InlineData("loentilskud_privat", "loentilskud_privat")]
    [InlineData("loentilskud_offentlig", "loentilskud_offentlig")]
    [InlineData("fleksjob", "fleksjob")]
    [InlineData("skaanejob", "skaanejob")]
    [InlineData("smaajob", "smaajob")]
    [InlineData("jobrotation", "jobrotation")]
    [InlineData("igu", "igu")]
    [InlineData("egu", "egu")]
    [InlineData("stu_praktik", "stu_praktik")]
    [InlineData("opkvalificering", "opkvalificeringsjob")]
    [InlineData("voksenlaerling", null)] // kept for themselves
    [InlineData("beredskab", null)]
    [InlineData("eud_elev", null)]
    [InlineData("uddannelsespraktik", null)]
    [InlineData("delvis_raskmelding", null)]
    public void Each_criterion_is_counted_by_one_scheme_or_by_none(string criterion, string? scheme) =>
        Assert.Equal(scheme, CsrSchemes.All.Single(known => known.Code == criterion).CountedBy);

    [Fact]
    public void What_counts_is_a_scheme_that_takes_agreements_and_what_does_not_says_why()
    {
        using var catalogue = JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFolder.Root, "schemes.json")));
        var takesAgreements = catalogue.RootElement.EnumerateArray().Where(scheme => scheme.GetProperty("agreements").GetBoolean()).Select(scheme => scheme.GetProperty("code").GetString()).ToHashSet();

        Assert.All(CsrSchemes.All.Where(scheme => scheme.CountedBy is not null), scheme => Assert.Contains(scheme.CountedBy, takesAgreements));
        Assert.All(CsrSchemes.All, scheme => Assert.Equal(scheme.Counting == CsrCounting.Nowhere, scheme.WhyNot is not null));
        Assert.Equal(CsrSchemes.All.Count, CsrSchemes.All.DistinctBy(scheme => scheme.Code).Count());
    }
}
