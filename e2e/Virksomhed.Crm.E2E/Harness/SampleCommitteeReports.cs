using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Reports.Committee;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>Last month's report as it was approved, and a draft of the month before.</summary>
internal static class SampleCommitteeReports
{
    public static async Task AddAsync(CrmDbContext db, int manager, TimeProvider clock)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var (now, first) = (clock.UtcNow(), new DateOnly(clock.Today().Year, clock.Today().Month, 1));
        var approved = Start(first.AddMonths(-1));
        var figures = await CommitteeGoals.CountAsync(db, cache, approved.Period.Last, CancellationToken.None);
        approved.Comment(figures[0].GoalId, "Vi er bagud. To konsulenter er afsat til målet fra næste måned, og udvalget får en status i den næste rapport.");
        approved.Approve(figures, manager, now);
        db.CommitteeReports.AddRange(approved, Start(first.AddMonths(-2)));
        await db.SaveChangesAsync();

        CommitteeReport Start(DateOnly month)
        {
            var report = CommitteeReport.Start(TestWorld.Aabenraa, new(CommitteePeriodKind.Month, month), CommitteeReport.UsualCommittee, manager, now);
            report.Summarise("Indsatsen følger planen.\n\nUdvalget bør især være opmærksomt på de mål, der er bagud.");

            return report;
        }
    }
}
