namespace Virksomhed.Crm.Domain.Employers;

/// <summary>
/// One string under which an employer is found. Every ending of every word is a term, so that a search inside compounds ("tømrer" in
/// "Rugkobbeltømrer") is a look-up by prefix in an index, on both databases.
/// </summary>
public sealed class EmployerSearchTerm : ITenantOwned
{
    public const int TermMaxLength = 40;
    public const int ShortestEnding = 3;

    private EmployerSearchTerm() { }

    public int MunicipalityCode { get; private set; }
    public string Term { get; private set; } = "";
    public int EmployerId { get; private set; }

    public static EmployerSearchTerm Of(Employer employer, string term)
    {
        ArgumentNullException.ThrowIfNull(employer);

        return new EmployerSearchTerm { MunicipalityCode = employer.MunicipalityCode, EmployerId = employer.Id, Term = term };
    }

    /// <summary>The terms of names: each word whole, and each of its endings of at least three letters.</summary>
    public static IEnumerable<string> OfNames(IEnumerable<string?> names) =>
        Distinct(names.SelectMany(DanishWords).SelectMany(Endings));

    /// <summary>The terms of towns and numbers: the word as it is.</summary>
    public static IEnumerable<string> OfWords(IEnumerable<string?> texts) => Distinct(texts.SelectMany(DanishWords));

    /// <summary>The words a person's search is made of, each of which must begin a term.</summary>
    public static IReadOnlyList<string> OfQuery(string? query) =>
        [.. Distinct(JoinDigits(query ?? "").SelectMany(word => DanishWords(word))).OrderByDescending(word => word.Length).Take(6)];

    private static IEnumerable<string> DanishWords(string? text) => text is null ? [] : DanishText.Words(text);

    private static IEnumerable<string> Endings(string word) =>
        Enumerable.Range(0, word.Length).Where(i => i == 0 || word.Length - i >= ShortestEnding).Select(i => word[i..]);

    private static IEnumerable<string> Distinct(IEnumerable<string> terms) =>
        terms.Select(term => term.Length > TermMaxLength ? term[..TermMaxLength] : term).Distinct(StringComparer.Ordinal);

    // "99 01 24 36", "+45 10 00 07 33" and "1999-000-587" are one number each.
    private static IEnumerable<string> JoinDigits(string query) =>
        query.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '+' or '(' or ')') && query.Count(char.IsAsciiDigit) >= 4
            ? [PhoneNumber.Clean(query)!.TrimStart('+')]
            : [query.StartsWith("DK", StringComparison.OrdinalIgnoreCase) && CvrNumber.IsValid(CvrNumber.Clean(query)) ? CvrNumber.Clean(query) : query];
}
