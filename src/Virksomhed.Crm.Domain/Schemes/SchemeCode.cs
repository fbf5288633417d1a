namespace Virksomhed.Crm.Domain.Schemes;

/// <summary>
/// The names under which rules, counters and imports know a scheme. They never change; what a scheme is called and what it says is data.
/// A municipality's own schemes begin with <see cref="OwnPrefix"/>.
/// </summary>
public static class SchemeCode
{
    public const string Virksomhedspraktik = "virksomhedspraktik";
    public const string LoentilskudPrivat = "loentilskud_privat";
    public const string LoentilskudOffentlig = "loentilskud_offentlig";
    public const string Skaanejob = "skaanejob";
    public const string Fleksjob = "fleksjob";
    public const string Voksenlaerling = "voksenlaerling";
    public const string Jobrotation = "jobrotation";
    public const string Nytteindsats = "nytteindsats";
    public const string Fritidsjob = "fritidsjob";
    public const string Smaajob = "smaajob";
    public const string Igu = "igu";
    public const string Egu = "egu";
    public const string StuPraktik = "stu_praktik";
    public const string Opkvalificeringsjob = "opkvalificeringsjob";

    public const string OwnPrefix = "egen_";
    public const int MaxLength = 40;

    public static bool IsValid(string? code) =>
        code is { Length: > 0 and <= MaxLength } && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    /// <summary>The code of a municipality's own scheme, made from its name once and for all.</summary>
    public static string Own(string name)
    {
        var code = OwnPrefix + string.Join('_', DanishText.Words(name));

        return code.Length > MaxLength ? code[..MaxLength] : code;
    }
}
