using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Overview;

/// <summary>How many of the employers of a size have had a contact within two years.</summary>
public sealed record CoverageRow(string Size, int Reached, int Total)
{
    public int Percent => Total == 0 ? 0 : (int)Math.Round(100m * Reached / Total, MidpointRounding.AwayFromZero);
}

/// <summary>How far the municipality reaches: the active employers by number of employees.</summary>
public sealed record Coverage(IReadOnlyList<CoverageRow> Rows, int Never)
{
    public const int Months = 24;

    // The register's intervals, joined to the five that a manager looks at.
    private static readonly (int From, string Size)[] Sizes = [(200, "200 +"), (50, "50 til 199"), (10, "10 til 49"), (5, "5 til 9"), (1, "1 til 4")];

    /// <summary>Employers with employees in all.</summary>
    public CoverageRow Whole => new("I alt", Rows.Sum(row => row.Reached), Rows.Sum(row => row.Total));

    /// <summary>Counts every employer, so it is at most a minute old.</summary>
    public static Task<Coverage> Read(CrmDbContext db, IMemoryCache cache, DateOnly today, CancellationToken ct) => cache.KeptAsync(db, today, () => Read(db, today, ct));

    private static async Task<Coverage> Read(CrmDbContext db, DateOnly today, CancellationToken ct)
    {
        var since = today.AddMonths(-Months);
        var sizes = await db.Employers
            .Where(e => e.CeasedOn == null)
            .GroupBy(e => e.SizeFrom)
            .Select(same => new
            {
                From = same.Key,
                Total = same.Count(),
                Reached = same.Count(e => e.LatestContactOn >= since),
                Never = same.Count(e => e.LatestContactOn == null),
            })
            .ToListAsync(ct);

        var rows = Sizes.Select((size, i) => sizes.Where(s => s.From >= size.From && (i == 0 || s.From < Sizes[i - 1].From)).ToList())
            .Zip(Sizes, (same, size) => new CoverageRow(size.Size, same.Sum(s => s.Reached), same.Sum(s => s.Total)));

        return new([.. rows], sizes.Sum(size => size.Never));
    }
}
