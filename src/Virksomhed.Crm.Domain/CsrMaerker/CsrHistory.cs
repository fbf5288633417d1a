namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>That an employer held the mark of a year.</summary>
public sealed record CsrHolding(int EmployerId, int Year);

/// <summary>
/// One year's holders against the years before, as the press releases tell it: new ones have never held it, returning ones held it before,
/// lapsed ones held it the year before and not now.
/// </summary>
public sealed record CsrYear(int Year, int Holders, int New, int Returning, int Lapsed)
{
    /// <summary>The years that have holders, oldest first.</summary>
    public static IReadOnlyList<CsrYear> Of(IEnumerable<CsrHolding> holdings)
    {
        var years = holdings.Distinct().GroupBy(h => h.Year).OrderBy(year => year.Key).ToList();
        var (known, before, result) = (new HashSet<int>(), (Year: 0, Holders: new HashSet<int>()), new List<CsrYear>());

        foreach (var year in years)
        {
            var holders = year.Select(h => h.EmployerId).ToHashSet();
            var returning = holders.Count(known.Contains);
            var lapsed = before.Year == year.Key - 1 ? before.Holders.Count(id => !holders.Contains(id)) : 0;
            result.Add(new(year.Key, holders.Count, holders.Count - returning, returning, lapsed));
            known.UnionWith(holders);
            before = (year.Key, holders);
        }

        return result;
    }
}
