using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>A made-up member of staff; the pace is the share of the team's contacts that is theirs.</summary>
internal sealed record DemoPerson(int MunicipalityCode, string Name, string Email, string Title, string Role, double Pace);

/// <summary>The staff of the demo world: those one can sign in as, and their colleagues.</summary>
internal static class DemoStaff
{
    public static IEnumerable<DemoPerson> All =>
    [
        .. DemoLogins.All.Where(login => login.Cvr is null).Select(login => new DemoPerson(login.MunicipalityCode, login.Name, login.Email, login.Title, login.Role, PaceOf(login.Role))),
        .. Colleagues(580, "aabenraa", ("Jonas Bech", 1.07), ("Karina Toft", .95), ("Ali Demir", 1.03), ("Birgit Nissen", .68), ("Søren Damgaard", .90), ("Lone Friis", .94), ("Peter Juhl", .70)),
        .. Colleagues(540, "sonderborg", ("Anja Petersen", 1.05), ("Frederik Lund", .97), ("Maria Schultz", 1.10), ("Claus Ravn", .88), ("Nadia Karimi", 1.02), ("Ole Brandt", .75)),
        new(580, "Gitte Holm", "gitte@aabenraa.example", "Fastholdelseskonsulent", Role.Fastholdelseskonsulent, 0),
        new(540, "Trine Bonde", "trine@sonderborg.example", "Fastholdelseskonsulent", Role.Fastholdelseskonsulent, 0),
        .. Colleagues(510, "haderslev", ("Morten Skau", 1.0), ("Sanne Wind", .9)),
        .. Colleagues(550, "toender", ("Kim Ballum", 1.0), ("Heidi Vinter", .8)),
    ];

    /// <summary>Those who go out with the rejsehold, on which days and where.</summary>
    public static IReadOnlyList<(string Email, Weekdays Days, string Areas)> Rejsehold { get; } =
    [
        ("lars@aabenraa.example", Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday, ""),
        ("karina@aabenraa.example", Weekdays.Monday | Weekdays.Tuesday | Weekdays.Thursday, "6200, Rødekro, Løjt Kirkeby"),
        ("soeren@aabenraa.example", Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Friday, "Padborg, Kruså, Tinglev, Bolderslev"),
        ("anja@sonderborg.example", Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday, ""),
        ("claus@sonderborg.example", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Thursday, "6400, Augustenborg"),
        ("ole@sonderborg.example", Weekdays.Tuesday | Weekdays.Thursday | Weekdays.Friday, "Nordborg, Gråsten, Broager"),
    ];

    private static double PaceOf(string role) => role switch
    {
        Role.Konsulent => 1,
        Role.Fastholdelseskonsulent => .35,
        _ => 0,
    };

    private static IEnumerable<DemoPerson> Colleagues(int code, string domain, params (string Name, double Pace)[] colleagues) =>
        colleagues.Select(colleague => new DemoPerson(
            code, colleague.Name, $"{Ascii(colleague.Name.Split(' ')[0])}@{domain}.example", "Virksomhedskonsulent", Role.Konsulent, colleague.Pace));

    private static string Ascii(string name) => name.ToLowerInvariant().Replace("ø", "oe", StringComparison.Ordinal);
}
