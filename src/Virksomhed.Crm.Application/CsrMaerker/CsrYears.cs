using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>How many held the mark year by year: own counts where there are any, else what a source tells, else nothing.</summary>
public static class CsrYears
{
    /// <param name="Own">Null for a year that the system did not count itself.</param>
    public sealed record Row(int Year, int? Holders, int? New, CsrYear? Own, string? Source);

    public static async Task<IReadOnlyList<Row>> Read(CrmDbContext db, int lastYear, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var holdings = await db.CsrApplications
            .Where(a => a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired)
            .Select(a => new CsrHolding(a.EmployerId, a.Year)).Distinct().ToListAsync(ct);
        var own = CsrYear.Of(holdings).ToDictionary(year => year.Year);
        var figures = await db.CsrFigures.AsNoTracking().ToDictionaryAsync(figure => figure.Year, ct);
        int[] known = [.. own.Keys, .. figures.Keys];

        return known.Length == 0 ? [] :
        [
            .. from year in Enumerable.Range(known.Min(), Math.Max(known.Max(), lastYear) - known.Min() + 1)
               select own.TryGetValue(year, out var counted) ? new Row(year, counted.Holders, IsFirst(year) ? null : counted.New, counted, null)
                   : figures.TryGetValue(year, out var figure) ? new Row(year, figure.Holders, figure.NewHolders, null, figure.Source)
                   : new Row(year, null, null, null, null),
        ];

        // In the first year of own counts everybody looks new, whether they are or not.
        bool IsFirst(int year) => year == own.Keys.Min();
    }
}
