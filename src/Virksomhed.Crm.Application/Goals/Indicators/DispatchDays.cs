using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>How many days an employer waits for the rejsehold on the average, from the day it asked to the day of the visit; a dispatch stands on the day it was asked for.</summary>
public sealed class DispatchDays : IIndicator
{
    public string Key => "rejsehold_dage";
    public string Name => "Rejsehold: dage fra henvendelse til besøg";
    public string Unit => "dage";
    public string Counted => "dage fra henvendelse til besøg i gennemsnit, for de udrykninger, der er holdt";
    public bool AddsUp => false;
    public Pace Pace => Pace.Mean;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => DispatchesOnTime.Address(from, to, consultant);

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        DispatchesOnTime.Held(db, from, to).GroupBy(d => d.RequestedOn)
            .Select(day => new DayCount(day.Key, day.Sum(d => d.HeldOn!.Value.DayNumber - d.RequestedOn.DayNumber)) { Of = day.Count() });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        DispatchesOnTime.Held(db, from, to).Where(d => d.MemberId != null).GroupBy(d => d.MemberId!.Value)
            .Select(own => new ConsultantCount(own.Key, own.Sum(d => d.HeldOn!.Value.DayNumber - d.RequestedOn.DayNumber)) { Of = own.Count() });
}
