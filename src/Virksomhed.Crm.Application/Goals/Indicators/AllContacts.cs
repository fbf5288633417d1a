using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>Contacts in every form, whether or not they count as visits; all of them, or those with one purpose.</summary>
public sealed class AllContacts(Purposes purpose) : IIndicator
{
    public const string IndicatorKey = "kontakter";

    private readonly string _purpose = purpose.Text();

    public string Key => purpose == Purposes.None ? IndicatorKey : $"{IndicatorKey}:{purpose}";
    public string Name => purpose == Purposes.None ? "Virksomhedskontakter" : $"Kontakter om {_purpose}";
    public string Unit => "kontakter";
    public string Counted => purpose == Purposes.None ? "registrerede kontakter i alle former" : $"registrerede kontakter med formålet {_purpose}";
    public string RowFilter => purpose == Purposes.None ? "" : $"purpose={purpose}";
    public bool AddsUp => true;

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(c => c.HeldOn).Select(day => new DayCount(day.Key, day.Count()));

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Of(db, from, to).GroupBy(c => c.ConsultantId).Select(contacts => new ConsultantCount(contacts.Key, contacts.Count()));

    private IQueryable<Contact> Of(CrmDbContext db, DateOnly from, DateOnly to)
    {
        var held = db.Contacts.Where(c => c.HeldOn >= from && c.HeldOn <= to);

        return purpose == Purposes.None ? held : held.Where(c => (c.Purposes & purpose) != 0);
    }
}
