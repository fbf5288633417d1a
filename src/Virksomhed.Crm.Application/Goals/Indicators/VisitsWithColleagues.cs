using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Visits that a colleague took part in beside the consultant (Aabenraa, Beskæftigelsesplan 2022: "Virksomhedsbesøg for relevante medarbejdere").</summary>
public sealed class VisitsWithColleagues : IIndicator
{
    public string Key => "besoeg_kolleger";
    public string Name => "Besøg, hvor andre medarbejdere var med";
    public string Unit => "besøg";
    public string Counted => "besøg, hvor mindst én kollega deltog ved siden af konsulenten";
    public string RowFilter => "visit=true&colleagues=true";
    public bool AddsUp => true;

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(c => c.HeldOn).Select(day => new DayCount(day.Key, day.Count()));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(c => c.ConsultantId).Select(visits => new ConsultantCount(visits.Key, visits.Count()));

    private static IQueryable<Contact> Of(CrmDbContext db, DateOnly from, DateOnly to) => Visits.Of(db, from, to).Where(c => c.Colleagues.Any());
}
