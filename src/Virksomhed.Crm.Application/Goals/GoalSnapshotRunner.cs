using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals;

/// <summary>
/// Keeps what each counted goal was reported to be when a month was over. Runs as often as one likes: a month is kept once, by whichever instance comes
/// first. A month before the last is not made up for, since it could only be told by what is known now.
/// </summary>
public sealed class GoalSnapshotRunner(CrmDbContext db, IMemoryCache cache, TimeProvider clock)
{
    /// <summary>Keeps what is due in every municipality, and tells how many numbers that were.</summary>
    public Task<int> RunAsync(CancellationToken ct) => db.ForEachMunicipalityAsync(() => KeepAsync(GoalSnapshot.MonthBefore(clock.Today()), ct), ct);

    private async Task<int> KeepAsync(DateOnly month, CancellationToken ct)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var missing = await GoalFigure.Goals(db, month.Year).Where(goal => !db.GoalSnapshots.Any(s => s.GoalId == goal.Id && s.Month == month)).ToListAsync(ct);
        var figures = await GoalFigure.Read(db, cache, missing, last, ct);
        db.GoalSnapshots.AddRange(figures.Select(figure =>
            new GoalSnapshot(db.Tenant, figure.Goal.Id, month, figure.Standing.Actual, figure.Standing.Target, clock.UtcNow())));

        try
        {
            await db.SaveChangesAsync(ct);

            return figures.Count;
        }
        catch (DbUpdateException)
        {
            // Another instance kept the month in the meantime; what is still missing the next round finds.
            return 0;
        }
    }
}
