using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>Where the system knows from who is at an employer in a scheme.</summary>
public enum CsrCounting
{
    /// <summary>The agreements of a scheme of the catalogue.</summary>
    Agreements,

    /// <summary>The agreements with voksenlærlinge, which are kept for themselves.</summary>
    Voksenlaerlinge,

    /// <summary>Nothing that is registered: only the application tells.</summary>
    Nowhere,
}

/// <summary>A way of being at an employer that a CSR rule set may count.</summary>
/// <param name="IsPaid">Whether the person is on the payroll, and so among the employees that the register counts.</param>
/// <param name="CountedBy">The scheme whose agreements count; null unless they are counted so.</param>
/// <param name="WhyNot">Why nothing that is registered tells; null where something does.</param>
public sealed record CsrScheme(string Code, string Name, bool IsPaid, CsrCounting Counting, string? CountedBy = null, string? WhyNot = null);

/// <summary>
/// What the municipalities' criteria have counted (Aabenraa 2018-2023, Tønder 2018-2020), and what each is counted by. A rule set keeps the
/// criterion's code, which is the scheme's wherever a scheme is the same thing.
/// </summary>
public static class CsrSchemes
{
    public static IReadOnlyList<CsrScheme> All { get; } =
    [
        Agreed(SchemeCode.Virksomhedspraktik, "Virksomhedspraktik", isPaid: false),
        Agreed(SchemeCode.LoentilskudPrivat, "Løntilskud, privat"),
        Agreed(SchemeCode.LoentilskudOffentlig, "Løntilskud, offentlig"),
        Agreed(SchemeCode.Fleksjob, "Fleksjob"),
        Agreed(SchemeCode.Skaanejob, "Skånejob"),
        Agreed(SchemeCode.Smaajob, "Småjob"),
        Unknown("beredskab", "Beredskab", isPaid: false, "er Aabenraas egen betegnelse, som kilderne ikke forklarer"),
        new(SchemeCode.Voksenlaerling, "Voksenlærling", IsPaid: true, CsrCounting.Voksenlaerlinge),
        Unknown("eud_elev", "Elev eller lærling (EUD)", isPaid: true, "registreres ikke, når de er under 25 år"),
        Agreed(SchemeCode.Jobrotation, "Jobrotation"),
        Agreed(SchemeCode.Igu, "IGU"),
        Agreed(SchemeCode.Egu, "EGU"),
        Agreed(SchemeCode.StuPraktik, "STU-praktik", isPaid: false),
        Unknown("uddannelsespraktik", "Uddannelsespraktik", isPaid: false, "aftales med skolen og registreres ikke"),

        // The 2018 criteria name upskilling paid by the jobcenter "with company declarations": the employer takes the person on, as here.
        new("opkvalificering", "Opkvalificering betalt af jobcenteret", IsPaid: true, CsrCounting.Agreements, SchemeCode.Opkvalificeringsjob),
        Unknown("delvis_raskmelding", "Delvis raskmelding", isPaid: true, "er en sygemeldts sag og har ingen aftale i systemet"),
    ];

    private static readonly Dictionary<string, CsrScheme> ByCode = All.ToDictionary(scheme => scheme.Code);

    public static bool Knows(string? code) => code is not null && ByCode.ContainsKey(code);

    public static string NameOf(string code) => ByCode.TryGetValue(code, out var scheme) ? scheme.Name : code;

    public static bool IsPaid(string code) => !ByCode.TryGetValue(code, out var scheme) || scheme.IsPaid;

    private static CsrScheme Agreed(string scheme, string name, bool isPaid = true) => new(scheme, name, isPaid, CsrCounting.Agreements, scheme);

    private static CsrScheme Unknown(string code, string name, bool isPaid, string whyNot) => new(code, name, isPaid, CsrCounting.Nowhere, WhyNot: whyNot);
}
