using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.DemoWorld;

/// <summary>A made-up member of staff. The pace is the share of the team's contacts that is theirs.</summary>
public sealed record DemoPerson(int MunicipalityCode, string Name, string Email, string Title, string Role, double Pace);

/// <summary>The made-up staff of the demo world. One password for all, shown on the sign-in page of a demo.</summary>
public static class DemoStaff
{
    public const string Password = "fjord og fem duer";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        .. Team(580, "aabenraa", "Hanne Krogh", "Bent Adamsen", "Gitte Sommer",
            ("Mette Lauridsen", 1.00), ("Jonas Bech", 1.07), ("Karina Toft", .95), ("Ali Demir", 1.03),
            ("Birgit Nissen", .68), ("Søren Damgaard", .90), ("Lone Friis", .94), ("Peter Juhl", .70)),
        .. Team(540, "soenderborg", "Torben Asmussen", "Rikke Holdt", "Jens Blok",
            ("Anja Petersen", 1.05), ("Frederik Lund", .97), ("Maria Schultz", 1.10), ("Claus Ravn", .88),
            ("Nadia Karimi", 1.02), ("Ole Brandt", .75), ("Line Hedegaard", .98)),
        .. Team(510, "haderslev", "Pia Thygesen", "Kaj Lorenzen", "Ulla Dam", ("Morten Skau", 1.0), ("Sanne Wind", .9)),
        .. Team(550, "toender", "Erik Marsk", "Tove Lind", "Dorte Vester", ("Kim Ballum", 1.0), ("Heidi Vinter", .8)),
    ];

    private static IEnumerable<DemoPerson> Team(
        int code, string domain, string manager, string administrator, string retention, params (string Name, double Pace)[] consultants)
    {
        yield return Person(code, domain, manager, "Leder af virksomhedsservice", Role.Leder, 0);
        yield return Person(code, domain, administrator, "Systemansvarlig", Role.Administrator, 0);
        yield return Person(code, domain, retention, "Fastholdelseskonsulent", Role.Fastholdelseskonsulent, .35);

        foreach (var (name, pace) in consultants)
        {
            yield return Person(code, domain, name, "Virksomhedskonsulent", Role.Konsulent, pace);
        }
    }

    private static DemoPerson Person(int code, string domain, string name, string title, string role, double pace)
    {
        var first = name.Split(' ')[0].ToLowerInvariant().Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);

        return new(code, name, $"{first}@{domain}.example", title, role, pace);
    }
}
