using System.Text.Json;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Schemes;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Seeds;

public sealed class SchemeFileTests
{
    private static readonly IReadOnlyList<JsonElement> Schemes =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFolder.Root, "schemes.json"))).RootElement.EnumerateArray()];

    [Theory]
    [InlineData(SchemeCode.Virksomhedspraktik)]
    [InlineData(SchemeCode.LoentilskudPrivat)]
    [InlineData(SchemeCode.LoentilskudOffentlig)]
    [InlineData(SchemeCode.Skaanejob)]
    [InlineData(SchemeCode.Fleksjob)]
    [InlineData(SchemeCode.Voksenlaerling)]
    [InlineData(SchemeCode.Jobrotation)]
    [InlineData(SchemeCode.Nytteindsats)]
    [InlineData(SchemeCode.Fritidsjob)]
    [InlineData(SchemeCode.Smaajob)]
    [InlineData(SchemeCode.Igu)]
    [InlineData(SchemeCode.Egu)]
    [InlineData(SchemeCode.StuPraktik)]
    [InlineData(SchemeCode.Opkvalificeringsjob)]
    public void What_the_code_speaks_of_is_in_the_catalogue(string code) => Assert.Contains(Schemes, scheme => scheme.GetProperty("code").GetString() == code);

    [Fact]
    public void Codes_are_valid_and_each_there_once()
    {
        var codes = Schemes.Select(scheme => scheme.GetProperty("code").GetString()!).ToList();

        Assert.All(codes, code => Assert.True(SchemeCode.IsValid(code), code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void Every_version_has_its_own_day_and_a_source_and_no_rate_is_passed_off_as_verified() => Assert.All(Schemes, scheme =>
    {
        var terms = scheme.GetProperty("terms").EnumerateArray().ToList();
        Assert.Equal(terms.Count, terms.Select(version => version.GetProperty("from").GetString()).Distinct().Count());
        Assert.All(terms, version => Assert.False(string.IsNullOrWhiteSpace(version.GetProperty("source").GetString())));
        Assert.All(terms.Concat(scheme.GetProperty("rates").EnumerateArray()), row => Assert.False(row.TryGetProperty("verifiedBy", out _)));
    });

    [Fact]
    public void No_text_looks_like_a_person() => Assert.False(CprNumber.IsIn(File.ReadAllText(Path.Combine(SeedFolder.Root, "schemes.json"))));
}
