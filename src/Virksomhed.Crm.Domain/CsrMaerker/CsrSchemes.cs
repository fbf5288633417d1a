namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>A way of being at an employer that a CSR rule set may count.</summary>
/// <param name="IsPaid">Whether the person is on the payroll, and so among the employees that the register counts.</param>
public sealed record CsrScheme(string Code, string Name, bool IsPaid);

/// <summary>
/// What the municipalities' criteria have counted (Aabenraa 2018-2023, Tønder 2018-2020). The codes are those of the scheme catalogue; a few
/// stand for what is no scheme of it, such as ordinary apprentices and Aabenraa's own Beredskab.
/// </summary>
public static class CsrSchemes
{
    public static IReadOnlyList<CsrScheme> All { get; } =
    [
        new("virksomhedspraktik", "Virksomhedspraktik", IsPaid: false),
        new("loentilskud_privat", "Løntilskud, privat", IsPaid: true),
        new("loentilskud_offentlig", "Løntilskud, offentlig", IsPaid: true),
        new("fleksjob", "Fleksjob", IsPaid: true),
        new("skaanejob", "Skånejob", IsPaid: true),
        new("smaajob", "Småjob", IsPaid: true),
        new("beredskab", "Beredskab", IsPaid: false),
        new("voksenlaerling", "Voksenlærling", IsPaid: true),
        new("eud_elev", "Elev eller lærling (EUD)", IsPaid: true),
        new("jobrotation", "Jobrotation", IsPaid: true),
        new("igu", "IGU", IsPaid: true),
        new("egu", "EGU", IsPaid: true),
        new("stu_praktik", "STU-praktik", IsPaid: false),
        new("uddannelsespraktik", "Uddannelsespraktik", IsPaid: false),
        new("opkvalificering", "Opkvalificering betalt af jobcenteret", IsPaid: true),
        new("delvis_raskmelding", "Delvis raskmelding", IsPaid: true),
    ];

    private static readonly Dictionary<string, CsrScheme> ByCode = All.ToDictionary(scheme => scheme.Code);

    public static bool Knows(string? code) => code is not null && ByCode.ContainsKey(code);

    public static string NameOf(string code) => ByCode.TryGetValue(code, out var scheme) ? scheme.Name : code;

    public static bool IsPaid(string code) => !ByCode.TryGetValue(code, out var scheme) || scheme.IsPaid;
}
