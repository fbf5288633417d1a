using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Application.Employers;
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

    // Whose the first contact was is not what a consultant counts, so the consultant's own contacts are opened.
    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => consultant is null
        ? $"/employers?{new EmployerFilter { Ceased = "all", ReachedFrom = from, ReachedTo = to }.ToQuery()}"
        : $"/contacts?{new ContactList.Filter { From = from, To = to, Consultant = consultant }.ToQuery()}";

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        FirstContacts(Of(db, from, to), inOneYear: from.Year == to.Year)
            .GroupBy(first => first)
            .Select(day => new DayCount(day.Key, day.Count()));

    // Within one year, which is asked on every start page, no contact's year has to be worked out.
    private static IQueryable<DateOnly> FirstContacts(IQueryable<Contact> contacts, bool inOneYear) => inOneYear
        ? contacts.GroupBy(c => c.EmployerId).Select(own => own.Min(c => c.HeldOn))
        : contacts.GroupBy(c => new { c.EmployerId, c.HeldOn.Year }).Select(own => own.Min(c => c.HeldOn));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to)
            .GroupBy(c => c.ConsultantId)
            .Select(contacts => new ConsultantCount(contacts.Key, contacts.Select(c => c.EmployerId).Distinct().Count()));

    private static IQueryable<Contact> Of(CrmDbContext db, DateOnly from, DateOnly to) =>
        db.Contacts.Where(c => c.HeldOn >= from && c.HeldOn <= to);
}
