using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>Gives a new municipality the figures that others measure, with what its policy paper knows of them (seeds/external_figures.csv).</summary>
public static class ExternalFigureSeed
{
    /// <summary>To be saved by the caller.</summary>
    public static void Add(CrmDbContext db, int municipality, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var partial = ExternalIndicator.Of(
            municipality, ExternalIndicator.PartialReturn, "Andel af sygedagpengemodtagere, der er delvist syge- eller raskmeldte", "%", "Jobindsats, Sygedagpenge");

        foreach (var row in SeedFiles.ExternalFigures().Where(row => row.Municipality == municipality && row.Indicator == partial.Key))
        {
            partial.Observe(row.Period, row.Kind, row.Value, row.Source, byId: null, now);
        }

        db.ExternalIndicators.Add(partial);
    }
}
