using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Goals;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Targets for this year, which no paper has set, and what was reported of them month by month.</summary>
internal sealed class DemoGoals(CrmDbContext db, IMemoryCache cache, DateOnly today)
{
    /// <summary>One in so many is registered after the month was reported, so that then and now differ as they do in life.</summary>
    private const int OneLateIn = 60;

    /// <summary>Aims the municipality's goals at this year, and adds the goals that only the demonstration has.</summary>
    public async Task AimAsync(CancellationToken ct)
    {
        var goals = await db.Goals.Include(goal => goal.Targets).ToListAsync(ct);

        foreach (var row in SeedFiles.DemoGoals().Where(row => row.Municipality == db.Tenant))
        {
            var goal = row.Own is { } own
                ? db.Goals.Add(Goal.Set(db.Tenant, own)).Entity
                : goals.Find(known => known.Reference == row.Reference && known.Indicator == row.Indicator);
            goal?.Aim(row.Year ?? today.Year, row.Aim);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Keeps what was reported when the months of this year were over; once only, since the app itself goes on from there.</summary>
    public async Task ReportAsync(CancellationToken ct)
    {
        if (await db.GoalSnapshots.AnyAsync(ct))
        {
            return;
        }

        foreach (var figure in await GoalFigure.Read(db, cache, await GoalFigure.Goals(db, today.Year).ToListAsync(ct), today, ct))
        {
            db.GoalSnapshots.AddRange(Enumerable.Range(1, today.Month - 1).Select(month => Reported(figure, new(today.Year, month, 1))));
        }

        await db.SaveChangesAsync(ct);
    }

    private GoalSnapshot Reported(GoalFigure figure, DateOnly month)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var number = figure.Days.InYearTo(end);
        var late = figure.Indicator.Pace == Pace.Steady ? number / OneLateIn : 0;

        return new(db.Tenant, figure.Goal.Id, month, number - late, figure.Standing.Target, end.AddDays(1).ToDateTime(new(4, 0), DateTimeKind.Utc));
    }
}
