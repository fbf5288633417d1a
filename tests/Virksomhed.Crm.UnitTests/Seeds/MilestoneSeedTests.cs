using Virksomhed.Crm.Domain.Fastholdelse;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Seeds;

public sealed class MilestoneSeedTests
{
    [Fact]
    public void Every_milestone_has_a_rule_with_a_source_and_fits_its_fields()
    {
        var rows = SeedFolder.Rows("milestone_rules.csv").ToList();
        Assert.Equal(Enum.GetNames<Milestone>().Order(), rows.Select(row => row[0]).Distinct().Order());
        Assert.All(rows, row => Assert.True(row.Length == 7 && row[6].Length is > 0 and <= MilestoneRule.SourceMaxLength, row[0]));
        Assert.All(rows, row => Assert.True(row[4].Length <= MilestoneRule.WhatMaxLength && row[5].Length <= MilestoneRule.LegalBasisMaxLength, row[0]));
        Assert.Contains(rows, row => row is ["RoundTable", "2026-07-01", "8", "ja", ..]);
    }
}
