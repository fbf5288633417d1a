using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Virksomhed.Crm.SeedWorld;
using Xunit;

namespace Virksomhed.Crm.UnitTests.Seeds;

public sealed partial class SeedFilesTests
{
    private static readonly int[] CvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

    public static TheoryData<string, string, int> Registers => new()
    {
        { "aabenraa", "580", 3200 }, { "soenderborg", "540", 3000 }, { "haderslev", "510", 400 }, { "toender", "550", 300 },
    };

    public static TheoryData<string> RegisterNames => [.. World.Plan.Select(plan => plan.File)];

    [Theory, MemberData(nameof(RegisterNames))]
    public void Every_cvr_number_is_in_the_99_millions_and_passes_modulus_11(string register) =>
        Assert.All(CvrNumbers(register), cvr =>
        {
            Assert.Matches("^99[0-9]{6}$", cvr);
            Assert.Equal(0, cvr.Select((digit, i) => (digit - '0') * CvrWeights[i]).Sum() % 11);
        });

    [Fact]
    public void Every_p_number_is_ten_digits_from_1999_and_given_once()
    {
        var numbers = World.Plan.SelectMany(plan => SeedFolder.Units(plan.File)).Select(PNumber).ToList();
        Assert.All(numbers, number => Assert.Matches("^1999[0-9]{6}$", number));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Theory, MemberData(nameof(RegisterNames))]
    public void A_company_stands_once_in_a_file_and_before_its_units(string register)
    {
        var companies = SeedFolder.Companies(register).Select(Cvr).ToList();
        Assert.Equal(companies.Count, companies.Distinct().Count());
        var owners = SeedFolder.Units(register).SelectMany(Relations).Select(Cvr);
        Assert.Empty(owners.Except(companies));
        Assert.True(SeedFolder.Lines(register).Take(companies.Count).All(line => line.StartsWith("{\"Vrvirksomhed\"", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(RegisterNames))]
    public void A_company_names_every_unit_it_has_in_the_file(string register)
    {
        var named = SeedFolder.Companies(register)
            .SelectMany(c => c.GetProperty("penheder").EnumerateArray().Select(p => (Cvr(c), PNumber(p)))).ToHashSet();
        var has = SeedFolder.Units(register)
            .Select(u => (SeedFolder.Digits(u.GetProperty("produktionsEnhedMetadata").GetProperty("nyesteCvrNummerRelation")), PNumber(u)));
        Assert.Subset(named, has.ToHashSet());
    }

    [Theory, MemberData(nameof(Registers))]
    public void The_units_are_in_their_municipality_and_about_as_many_as_promised(string register, string municipality, int promised)
    {
        var units = SeedFolder.Units(register).ToList();
        Assert.InRange(units.Count, promised, promised + 20);
        Assert.All(units, unit => Assert.Equal(municipality, SeedFolder.Digits(CurrentAddress(unit).GetProperty("kommune").GetProperty("kommuneKode"))));
    }

    [Theory, MemberData(nameof(RegisterNames))]
    public void Every_unit_lies_in_a_postcode_of_its_municipality(string register)
    {
        var known = SeedFolder.Rows("postcodes.csv").Select(r => (r[0], r[1], r[2])).ToHashSet();
        Assert.All(SeedFolder.Units(register).Select(CurrentAddress), address => Assert.Contains(
            (SeedFolder.Digits(address.GetProperty("postnummer")), address.GetProperty("postdistrikt").GetString()!, SeedFolder.Digits(address.GetProperty("kommune").GetProperty("kommuneKode"))),
            known));
    }

    [Theory, MemberData(nameof(RegisterNames))]
    public void Every_branch_code_is_in_the_branch_table(string register)
    {
        var known = SeedFolder.Rows("branches.csv").Select(r => (r[0], r[1])).ToHashSet();
        Assert.All(Branches(register), branch => Assert.Contains(branch, known));
    }

    [Theory, MemberData(nameof(RegisterNames))]
    public void Nothing_looks_like_a_cpr_number(string register) =>
        Assert.All(SeedFolder.Lines(register), line => Assert.DoesNotContain(CprShaped().Matches(line), m => IsDay(m.Groups["day"].Value)));

    [Fact]
    public void A_cpr_number_would_be_noticed() =>
        Assert.All(["010203-1234", "0102031234", "\"x\":\"tlf 311299 4321\""], text => Assert.Contains(CprShaped().Matches(text), m => IsDay(m.Groups["day"].Value)));

    [Fact]
    public void Every_oddity_of_the_register_is_somewhere_in_the_seeds()
    {
        var text = string.Concat(World.Plan.SelectMany(plan => SeedFolder.Lines(plan.File)));
        Assert.All(
            ["\"cvrNummer\":\"99", "\"pNummer\":\"1999", "\"branchekode\":14100,", "\"deltagerRelation\"", "\"hemmelig\":true", "OPLØST EFTER KONKURS", "\"nyesteAarsbeskaeftigelse\"", "\"nyesteKvartalsbeskaeftigelse\""],
            oddity => Assert.Contains(oddity, text, StringComparison.Ordinal));
        Assert.All(["Nordals Tømrerforretning ApS", "Fjordlyst Emballage A/S", "Rugkobbel Tømrer og Snedker ApS"], name => Assert.Contains($"\"navn\":\"{name}\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_are_what_the_generator_makes()
    {
        var files = new RegisterFiles(SeedFolder.Root);
        var world = World.Build();
        Assert.All(World.Plan, plan =>
            Assert.True(files.Documents(world, plan.Municipality).SelectMany(d => d).SequenceEqual(File.ReadAllBytes(files.PathOf(plan.File))), plan.File));
    }

    private static string Cvr(JsonElement e) => SeedFolder.Digits(e.GetProperty("cvrNummer"));

    private static string PNumber(JsonElement e) => SeedFolder.Digits(e.GetProperty("pNummer"));

    private static IEnumerable<JsonElement> Relations(JsonElement unit) => unit.GetProperty("virksomhedsrelation").EnumerateArray();

    private static IEnumerable<string> CvrNumbers(string register) =>
        SeedFolder.Companies(register).Select(Cvr).Concat(SeedFolder.Units(register).SelectMany(Relations).Select(Cvr));

    private static JsonElement CurrentAddress(JsonElement unit) =>
        unit.GetProperty("produktionsEnhedMetadata").TryGetProperty("nyesteBeliggenhedsadresse", out var newest)
            ? newest
            : unit.GetProperty("beliggenhedsadresse").EnumerateArray().Last();

    private static IEnumerable<(string Version, string Code)> Branches(string register)
    {
        foreach (var document in SeedFolder.Companies(register).Concat(SeedFolder.Units(register)))
        {
            var metadata = document.EnumerateObject().Single(p => p.Name.EndsWith("Metadata", StringComparison.Ordinal)).Value;
            if (metadata.TryGetProperty("nyesteHovedbranche", out var newest)) yield return ("DB25", Code(newest));
            if (!document.TryGetProperty("hovedbranche", out var history)) continue;
            foreach (var branch in history.EnumerateArray()) yield return (VersionOf(branch), Code(branch));
        }
    }

    private static string Code(JsonElement branch) => SeedFolder.Digits(branch.GetProperty("branchekode")).PadLeft(6, '0');

    /// <summary>DB25 took over on 1 January 2025, and the register marks the version by nothing else.</summary>
    private static string VersionOf(JsonElement branch) =>
        string.CompareOrdinal(branch.GetProperty("periode").GetProperty("gyldigFra").GetString(), "2025-01-01") < 0 ? "DB07" : "DB25";

    private static bool IsDay(string ddMMyy) => DateOnly.TryParseExact(ddMMyy, "ddMMyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("(?<![0-9])(?<day>[0-9]{6})[- ]?[0-9]{4}(?![0-9])")]
    private static partial Regex CprShaped();
}
