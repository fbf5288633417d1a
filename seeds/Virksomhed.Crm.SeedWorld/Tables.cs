using System.Globalization;

namespace Virksomhed.Crm.SeedWorld;

public sealed record Trade(string Code, string OldCode, int Weight, string Size, string Site, string[] Names)
{
    /// <summary>The sector decides where a trade is strong, so it is read off the division, the only part of a code that both versions share.</summary>
    public int Division => int.Parse(Code[..2], CultureInfo.InvariantCulture);

    public bool IsHaulage => Division is >= 49 and <= 53;
    public bool IsFarming => Division == 1;
}

public sealed record Town(int Municipality, int Postcode, string Name, int Weight, int HaulageWeight, string[] Villages);

public sealed record Form(int Code, string Abbreviation, string Title, string Suffix);

public sealed record MunicipalUnit(string Name, string Code, string Size, Dictionary<int, int> Counts);

public sealed record Chain(string Company, string Code, int Form, int Seat, int[] Counts);

public sealed record Landmark(int Cvr, string Company, string Unit, int Form, string Code, bool Protected, int Postcode, string Street, int House, string? Village, int Employees, long PNumber);

/// <summary>The small readable files under Words/, which are all that has to be edited to change what the world looks like.</summary>
public static class Tables
{
    public static readonly IReadOnlyList<Trade> Trades =
        [.. Rows("trades").Select(r => new Trade(r[0], r[1], Number(r[2]), r[3], r[4], r[5].Split('|')))];

    public static readonly IReadOnlyList<Town> Towns =
        [.. Rows("towns").Select(r => new Town(Number(r[0]), Number(r[1]), r[2], Number(r[3]), Number(r[4]), r[5].Split('|', StringSplitOptions.RemoveEmptyEntries)))];

    public static readonly IReadOnlyDictionary<int, Form> Forms =
        Rows("forms").Select(r => new Form(Number(r[0]), r[1], r[2], r[3])).ToDictionary(f => f.Code);

    public static readonly IReadOnlyDictionary<string, string[]> Words = Rows("words").ToDictionary(r => r[0], r => r[1].Split('|'));

    public static readonly IReadOnlyDictionary<string, int[]> Sizes = Rows("sizes").ToDictionary(r => r[0], r => r.Skip(1).Select(Number).ToArray());

    public static readonly IReadOnlyList<MunicipalUnit> MunicipalUnits =
        [.. Rows("municipal").Select(r => new MunicipalUnit(r[0], r[1], r[2], new() { [580] = Number(r[3]), [540] = Number(r[4]), [510] = Number(r[5]), [550] = Number(r[6]) }))];

    public static readonly IReadOnlyList<Chain> Chains =
        [.. Rows("chains").Select(r => new Chain(r[0], r[1], Number(r[2]), Number(r[3]), [.. r[4].Split('|').Select(Number)]))];

    public static readonly IReadOnlyList<Landmark> Landmarks =
        [.. Rows("landmarks").Select(r => new Landmark(
            Number(r[0]), r[1], r[2], Number(r[3]), r[4], r[5] == "1", Number(r[6]), r[7], Number(r[8]), r[9].Length == 0 ? null : r[9],
            Number(r[10]), long.Parse(r[11], CultureInfo.InvariantCulture)))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(';'))];
    }
}
