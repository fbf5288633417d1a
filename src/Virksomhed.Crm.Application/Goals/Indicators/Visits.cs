using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Contacts that count as visits by the municipality's rule of the day.</summary>
public sealed class Visits : IIndicator
{
    public const string IndicatorKey = "besoeg";

    public string Key => IndicatorKey;
    public string Name => "Virksomhedsbesøg";
    public string Unit => "besøg";
    public string Counted => "registrerede kontakter, der tæller som besøg";
    public string RowFilter => "visit=true";
    public bool AddsUp => true;

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(c => c.HeldOn).Select(day => new DayCount(day.Key, day.Count()));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(c => c.ConsultantId).Select(visits => new ConsultantCount(visits.Key, visits.Count()));

    /// <summary>The visits held from one day to another.</summary>
    public static IQueryable<Contact> Of(CrmDbContext db, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(db);

        // As a parameter it is compared with "=", which the index on (MunicipalityCode, CountsAsVisit, HeldOn, ConsultantId) can seek; SQLite
        // cannot seek a bare column. A deleted contact never counts, so the index alone answers when the filter for deleted ones is left out.
        var counts = true;

        return db.Contacts.IgnoreQueryFilters([CrmDbContext.DeletedFilter]).Where(c => c.CountsAsVisit == counts && c.HeldOn >= from && c.HeldOn <= to);
    }
}
