using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The occupations that an order can be for: unit groups of DISCO-08, found by code, by title, or by both as the form writes them.</summary>
public static class OccupationBook
{
    public sealed record Occupation(string Code, string Title)
    {
        public string Choice => $"{Title} ({Code})";
    }

    private static readonly Lazy<IReadOnlyList<Occupation>> Read = new(() =>
        [.. SeedFiles.Occupations().Select(row => new Occupation(row.Code, row.Title)).OrderBy(row => DanishText.SortKey(row.Title), StringComparer.Ordinal)]);

    public static IReadOnlyList<Occupation> All => Read.Value;

    /// <summary>What was typed, when it can mean one occupation only: a code, a whole choice, or the beginning of a title.</summary>
    public static Occupation? Find(string? typed)
    {
        if (Texts.Clean(typed) is not { } text)
        {
            return null;
        }

        var folded = DanishText.Fold(text);
        var exact = All.FirstOrDefault(one => one.Code == text || DanishText.Fold(one.Choice) == folded || DanishText.Fold(one.Title) == folded);
        var begun = All.Where(one => DanishText.Fold(one.Title).StartsWith(folded, StringComparison.Ordinal)).Take(2).ToList();

        return exact ?? (begun.Count == 1 ? begun[0] : null);
    }
}
