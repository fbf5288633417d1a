using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>
/// Gives a new municipality the figures that others measure and its goals follow (seeds/external_indicators.csv), with what its policy paper knows of
/// them (seeds/external_figures.csv).
/// </summary>
public static class ExternalFigureSeed
{
    /// <summary>To be saved by the caller.</summary>
    public static void Add(CrmDbContext db, int municipality, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = SeedFiles.ExternalFigures().Where(row => row.Municipality == municipality).ToLookup(row => row.Indicator);

        foreach (var row in SeedFiles.ExternalIndicators().Where(row => row.Municipality == municipality || row.Municipality == 0))
        {
            var figure = ExternalIndicator.Of(municipality, row.Key, row.Name, row.Unit, row.Source);

            foreach (var number in known[row.Key])
            {
                figure.Observe(number.Period, number.Kind, number.Value, number.Source, byId: null, now);
            }

            db.ExternalIndicators.Add(figure);
        }
    }
}
