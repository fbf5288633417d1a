using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>Gives a new municipality the timeline of a sick leave (seeds/milestone_rules.csv), of which nobody there has confirmed anything yet.</summary>
public static class MilestoneSeed
{
    /// <summary>To be saved by the caller.</summary>
    public static void Add(CrmDbContext db, int municipality)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.MilestoneRules.AddRange(SeedFiles.MilestoneRules().Select(row => MilestoneRule.Of(municipality, row.Terms, row.Source)));
    }
}
