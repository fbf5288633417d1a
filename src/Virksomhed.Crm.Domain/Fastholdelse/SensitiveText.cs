using System.Text.RegularExpressions;

namespace Virksomhed.Crm.Domain.Fastholdelse;

/// <summary>
/// Finds what may be a person or an illness in the short texts of a case. Unlike a CPR number such words may be innocent (a crossing "A38" looks like
/// an ICD code), so whoever writes is asked to look again instead of being refused. The patterns run in the browser too, while typing.
/// </summary>
public static class SensitiveText
{
    /// <summary>"medarbejderen hedder Inga", "hun hedder Inga", "fru Hansen".</summary>
    public const string Name =
        @"(?:[Mm]edarbejderen|[Bb]orgeren|[Hh]un|[Hh]an|[Vv]edkommende|[Kk]ollegaen)\s+hedder\s|\b(?:[Hh]r\.?|[Ff]ru|[Ff]rk\.)\s+\p{Lu}";

    /// <summary>ICD-10 as the world writes it (F32, M54.5) and with the D of the Danish classification in front (DF329).</summary>
    public const string Diagnosis = @"\bD[A-Z]\d{2}[A-Z0-9]{0,3}\b|\b[A-TV-Z]\d{2}(?:\.\d{1,2})?\b";

    public const string Warning = "Teksten ligner et navn eller en diagnose. Skriv kun om arbejdspladsen, og bekræft, at du har set efter.";

    // A text that is long enough to be slow to search is refused for its length anyway.
    private static readonly Regex Pattern = new($"{Name}|{Diagnosis}", RegexOptions.None, TimeSpan.FromMilliseconds(200));

    public static bool IsIn(string? text) => !string.IsNullOrEmpty(text) && Pattern.IsMatch(text);
}
