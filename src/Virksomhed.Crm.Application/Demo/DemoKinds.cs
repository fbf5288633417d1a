using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Which agreements are made in the demo world, how often, for how long and for how many hours.</summary>
internal static class DemoKinds
{
    /// <param name="Weeks">How long; null without an end.</param>
    /// <param name="Counts">Takes a place by the ratio rule.</param>
    internal sealed record Kind(string Code, double Share, (int Least, int Most)? Weeks, (int Least, int Most) Hours, bool Counts = false, bool OnlyPublic = false, bool InVitas = false)
    {
        /// <summary>The first day on which none is made any more.</summary>
        public DateOnly? ClosedFrom { get; init; }
    }

    public static IReadOnlyList<Kind> All { get; } =
    [
        new(SchemeCode.Virksomhedspraktik, .50, (2, 13), (10, 37), Counts: true, InVitas: true),
        new(SchemeCode.LoentilskudPrivat, .12, (8, 26), (20, 37), Counts: true, InVitas: true),
        new(SchemeCode.LoentilskudOffentlig, .06, (8, 17), (20, 37), Counts: true, OnlyPublic: true, InVitas: true),
        new(SchemeCode.Smaajob, .10, (12, 40), (3, 15)),
        new(SchemeCode.Fleksjob, .06, null, (4, 20), InVitas: true),
        new(SchemeCode.Fritidsjob, .06, (12, 30), (3, 10)),
        new(SchemeCode.Nytteindsats, .03, (4, 13), (15, 37), Counts: true, OnlyPublic: true),
        new("mentor", .03, (8, 26), (2, 8)),
        new(SchemeCode.Skaanejob, .02, null, (6, 16)),
        new(SchemeCode.Igu, .01, (104, 104), (37, 37)),
        new(SchemeCode.Jobrotation, .01, (8, 26), (30, 37), InVitas: true) { ClosedFrom = new(2026, 1, 15) },
        new("personlig_assistance", .01, null, (4, 20)),
    ];

    public static IReadOnlyList<string> Fields { get; } =
        ["Lager", "Køkken og kantine", "Butik", "Rengøring", "Pleje", "Produktion", "Kontor", "Grønne områder", "Bygge og anlæg", "Pedel", "Transport", "Børn og unge"];

    public static IReadOnlyList<string> Reasons { get; } =
        ["Fik ordinært job et andet sted", "Opgaverne passede ikke til forløbet", "Virksomheden havde ikke længere opgaver", "Begyndte på uddannelse"];
}
