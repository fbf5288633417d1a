using Virksomhed.Crm.Domain.CsrMaerker;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Seeds;

public sealed class CsrSeedTests
{
    [Fact]
    public void Every_rule_set_counts_known_schemes_and_says_what_its_source_leaves_open() =>
        Assert.All(SeedFolder.Rows("csr-rules.csv"), row =>
        {
            Assert.Equal(18, row.Length);
            Assert.All($"{row[4]},{row[6]}".Split(',', StringSplitOptions.RemoveEmptyEntries), code => Assert.True(CsrSchemes.Knows(code), code));
            Assert.NotEqual("", row[16]);
            Assert.NotEqual("", row[17]);
        });

    [Fact]
    public void Aabenraas_series_is_that_of_the_sources() =>
        Assert.Equal(
            ["2019 66", "2021 76", "2022 93", "2023 113", "2024 117"],
            SeedFolder.Rows("csr-figures.csv").Where(row => row[0] == "580").Select(row => $"{row[1]} {row[2]}"));
}
