using System.Text.RegularExpressions;

namespace Virksomhed.Crm.Domain.Employers;

/// <summary>
/// One string under which an employer is found. Every ending of every word is a term, so that a search inside compounds ("tømrer" in
/// "Rugkobbeltømrer") is a look-up by prefix in an index, on both databases.
/// </summary>
public sealed partial class EmployerSearchTerm : ITenantOwned
{
    public const int TermMaxLength = 40;
    public const int ShortestEnding = 3;
    public const int MostWords = 6;

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
        [.. Distinct(DanishWords(JoinDigits(query ?? ""))).OrderByDescending(word => word.Length).Take(MostWords)];

    private static IEnumerable<string> DanishWords(string? text) => text is null ? [] : DanishText.Words(text);

    private static IEnumerable<string> Endings(string word) =>
        Enumerable.Range(0, word.Length).Where(i => i == 0 || word.Length - i >= ShortestEnding).Select(i => word[i..]);

    private static IEnumerable<string> Distinct(IEnumerable<string> terms) =>
        terms.Select(term => term.Length > TermMaxLength ? term[..TermMaxLength] : term).Distinct(StringComparer.Ordinal);

    // "99 01 24 36", "DK-99012436", "+45 10 00 07 33", "4510000733" and "1999-000-587" are one number each, also half typed. Among
    // words only a whole number is joined: "Auto 24 6400" is a name and a postal code.
    private static string JoinDigits(string query)
    {
        var bare = CountryPrefix().Replace(query, " ");

        return (bare.Any(char.IsLetter) ? WholeNumber() : AnyNumber()).Replace(bare, number => Compact(number.Value));
    }

    private static string Compact(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));

        return digits.Length == 10 && digits.StartsWith("45", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    [GeneratedRegex(@"(?<![\p{L}\d])(DK[ .-]?|\+ ?45|0045)(?=[ ().-]*\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountryPrefix();

    [GeneratedRegex(@"(?<![\p{L}\d])\d([ ()./-]*\d){7,}(?![\p{L}\d])", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"\d([ ()./-]*\d){3,}", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyNumber();
}
