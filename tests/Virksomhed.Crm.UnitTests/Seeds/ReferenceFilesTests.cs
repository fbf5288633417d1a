using Xunit;

namespace Virksomhed.Crm.UnitTests.Seeds;

public sealed class ReferenceFilesTests
{
    private static readonly string[] Sectors = ["", "byggeri", "sosu", "hotel_restauration", "transport_logistik", "industri", "landbrug"];

    [Fact]
    public void All_98_municipalities_are_there_once() =>
        Assert.Equal(98, SeedFolder.Rows("municipalities.csv").Select(r => r[0]).Distinct().Count());

    [Fact]
    public void The_four_of_the_partnership_have_their_own_cvr_number() =>
        Assert.Equal(
            ["510 29189757", "540 29189773", "550 29189781", "580 29189854"],
            SeedFolder.Rows("municipalities.csv").Where(r => r[4] == "JobSønderjylland").Select(r => $"{r[0]} {r[2]}"));

    [Fact]
    public void A_branch_is_known_by_version_and_code_and_has_a_known_sector()
    {
        var rows = SeedFolder.Rows("branches.csv").ToList();
        Assert.All(rows, r => Assert.Equal(4, r.Length));
        Assert.All(rows, r => Assert.Matches("^[0-9]{6}$", r[1]));
        Assert.All(rows, r => Assert.Contains(r[3], Sectors));
        Assert.Equal(rows.Count, rows.DistinctBy(r => (r[0], r[1])).Count());
    }

    [Fact]
    public void Code_439100_is_roofing_in_one_version_and_bricklaying_in_the_other() =>
        Assert.Equal(
            ["DB25 Murerarbejde", "DB07 Tagdækningsvirksomhed"],
            SeedFolder.Rows("branches.csv").Where(r => r[1] == "439100").Select(r => $"{r[0]} {r[2]}"));

    [Fact]
    public void Each_trade_is_there_once_and_those_with_voksenelevloen_are_SOSU()
    {
        var rows = SeedFolder.Rows("trades.csv").ToList();
        Assert.All(rows, r => Assert.Equal(4, r.Length));
        Assert.All(rows, r => Assert.Contains(r[2], new[] { "sosu", "byggeri", "other" }));
        Assert.Equal(rows.Count, rows.DistinctBy(r => r[0]).Count());
        Assert.Equal(["SOSU-hjælper", "SOSU-assistent", "PAU"], rows.Where(r => r[3] == "ja").Select(r => r[0]));
        Assert.Contains(rows, r => r is ["Tømrer", _, "byggeri", "nej"]);
    }

    [Fact]
    public void An_occupation_has_a_code_of_four_digits_and_each_code_and_title_is_there_once()
    {
        var rows = SeedFolder.Rows("occupations.csv").ToList();
        Assert.All(rows, r => Assert.Matches("^[1-9][0-9]{3}$", r[0]));
        Assert.All([0, 1], column => Assert.Equal(rows.Count, rows.DistinctBy(r => r[column]).Count()));
        Assert.Contains(rows, r => r is ["9112", "Rengøringsassistent"]);
    }

    [Fact]
    public void A_refused_password_is_long_enough_to_have_been_allowed_and_in_small_letters()
    {
        var passwords = File.ReadAllLines(Path.Combine(SeedFolder.Root, "blocklist.txt"));
        Assert.All(passwords, p => Assert.True(p.Length >= 12 && !p.Any(char.IsUpper), p));
        Assert.Equal(passwords.Length, passwords.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("adgangskode2026", passwords);
    }
}
