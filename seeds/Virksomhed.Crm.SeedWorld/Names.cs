using System.Text;
using System.Text.RegularExpressions;

namespace Virksomhed.Crm.SeedWorld;

/// <summary>Names put together from invented words; none is given twice, so that a search in the demo world has one right answer.</summary>
public sealed partial class Names(Prng prng)
{
    private readonly HashSet<string> _taken = new(Tables.Landmarks.SelectMany(l => new[] { l.Company, l.Unit }), StringComparer.OrdinalIgnoreCase);

    public string Next(IReadOnlyList<string> patterns, string suffix)
    {
        while (true)
        {
            var name = Fill(prng.Pick(patterns)) + suffix;
            if (_taken.Add(name)) return name;
        }
    }

    /// <summary>What the name would be as the first part of an address on the net: no Danish letter, no sign, no form.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Split(',')[0].ToLowerInvariant())
            slug.Append(c switch { 'æ' => "ae", 'ø' => "oe", 'å' => "aa", >= 'a' and <= 'z' or >= '0' and <= '9' => c.ToString(), ' ' or '-' => "-", _ => "" });
        return FormEnding().Replace(slug.ToString(), "");
    }

    private string Fill(string pattern) => pattern
        .Replace("{W}", Compound(), StringComparison.Ordinal)
        .Replace("{G}", Word("head") + Word("farm"), StringComparison.Ordinal)
        .Replace("{P}", Word("land"), StringComparison.Ordinal)
        .Replace("{E}", Word("surname"), StringComparison.Ordinal)
        .Replace("{F}", $"{Word("surname")} og {Word("surname")}", StringComparison.Ordinal);

    /// <summary>Two words that are not the same one, for nobody is called Skovskov.</summary>
    private string Compound()
    {
        while (true)
        {
            var (head, tail) = (Word("head"), Word("tail"));
            if (!head.StartsWith(tail, StringComparison.OrdinalIgnoreCase)) return head + tail;
        }
    }

    private string Word(string kind) => prng.Pick(Tables.Words[kind]);

    [GeneratedRegex("-(aps|as|is|amba|ps)$")]
    private static partial Regex FormEnding();
}
