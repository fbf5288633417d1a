using System.Globalization;
using System.Text;

namespace Virksomhed.Crm.Domain;

/// <summary>
/// Danish ordering and search keys, made here and not by a database collation, so that SQLite and SQL Server, and machines with
/// different ICU versions, agree on every row.
/// </summary>
public static class DanishText
{
    /// <summary>
    /// A key that sorts by its bytes as Danish is read: letter case ignored, æ ø å after z, aa as å, other accents as their letter
    /// first and as a tie-break last (Retskrivningsordbogen § 3).
    /// </summary>
    public static string SortKey(string text)
    {
        var lower = Lower(text);
        var letters = Letters(lower);

        return letters == lower ? letters : $"{letters}\u0001{lower}";
    }

    /// <summary>What the sort keys of all texts that begin like this one begin with.</summary>
    public static string SortStart(string text) => Letters(Lower(text));

    /// <summary>The letters and digits a search compares: lower case, without accents, with æ ø å written ae oe aa.</summary>
    public static string Fold(string text)
    {
        return Map(Composed(text).ToLowerInvariant(), SearchLetter);
    }

    /// <summary>The folded words of a text, split at everything that is neither letter nor digit.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var folded = Fold(text);

        for (int end, start = 0; start < folded.Length; start = end + 1)
        {
            for (end = start; end < folded.Length && char.IsLetterOrDigit(folded[end]);)
            {
                end++;
            }

            if (end > start)
            {
                yield return folded[start..end];
            }
        }
    }

    private static string Lower(string text) => Composed(text).Trim().ToLowerInvariant();

    private static string Letters(string lower) => Map(lower.Replace("aa", "å", StringComparison.Ordinal), SortLetter);

    // A Mac sends å as a and a ring; half an emoji, which a cut may leave behind, cannot be composed and becomes a question mark.
    private static string Composed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);
    }

    private static string Map(string lower, Func<char, string> letter)
    {
        var key = new StringBuilder(lower.Length + 4);

        foreach (var c in lower)
        {
            key.Append(c < 128 ? c.ToString() : letter(c));
        }

        return key.ToString();
    }

    // { | } follow z in ASCII, in the order in which æ ø å follow z.
    private static string SortLetter(char c) => c switch
    {
        'æ' or 'ä' => "{",
        'ø' or 'ö' => "|",
        'å' => "}",
        'ü' => "y",
        _ => WithoutAccent(c),
    };

    private static string SearchLetter(char c) => c switch
    {
        'æ' or 'ä' => "ae",
        'ø' or 'ö' => "oe",
        'å' => "aa",
        'ß' => "ss",
        'ð' or 'đ' => "d",
        'þ' => "th",
        'ł' => "l",
        'œ' => "oe",
        _ => WithoutAccent(c),
    };

    private static string WithoutAccent(char c) => char.IsSurrogate(c) ? c.ToString() : string.Concat(
        c.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
