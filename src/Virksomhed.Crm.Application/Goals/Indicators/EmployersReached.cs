using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Employers with at least one contact in the calendar year; each counts on the day of the year's first contact.</summary>
public sealed class EmployersReached : IIndicator
{
    public string Key => "virksomheder";
    public string Name => "Virksomheder med kontakt";
    public string Unit => "virksomheder";
    public string Counted => "virksomheder med mindst én registreret kontakt i året";
    public bool AddsUp => false;

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to)
            .GroupBy(c => new { c.EmployerId, c.HeldOn.Year })
            .Select(contacts => contacts.Min(c => c.HeldOn))
            .GroupBy(first => first)
            .Select(day => new DayCount(day.Key, day.Count()));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to)
            .GroupBy(c => c.ConsultantId)
            .Select(contacts => new ConsultantCount(contacts.Key, contacts.Select(c => c.EmployerId).Distinct().Count()));

    private static IQueryable<Contact> Of(CrmDbContext db, DateOnly from, DateOnly to) =>
        db.Contacts.Where(c => c.HeldOn >= from && c.HeldOn <= to);
}
