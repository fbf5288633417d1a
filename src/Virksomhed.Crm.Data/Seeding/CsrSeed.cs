using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Data.Seeding;

/// <summary>Gives a new municipality what is known of its CSR-mærke: the rules of each year and how many held it (seeds/csr-*.csv).</summary>
public static class CsrSeed
{
    /// <summary>To be saved by the caller.</summary>
    public static void Add(CrmDbContext db, int municipality)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.CsrRuleSets.AddRange(SeedFiles.CsrRules().Where(row => row.Municipality == municipality)
            .Select(row => CsrRuleSet.For(municipality, row.Year, row.Terms, row.Source, row.LeftOpen)));
        db.CsrFigures.AddRange(SeedFiles.CsrFigures().Where(row => row.Municipality == municipality)
            .Select(row => CsrFigure.Of(municipality, row.Year, row.Holders, row.New, row.CountedOn, row.Source)));
    }
}
