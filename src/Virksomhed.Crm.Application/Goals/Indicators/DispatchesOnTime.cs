using Virksomhed.Crm.Application.Rejsehold;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// How often the rejsehold came as fast as was promised, of the dispatches that have been held; a dispatch stands on the day it was asked for. What is still
/// waited for is told by the rejsehold's own figures.
/// </summary>
public sealed class DispatchesOnTime : IIndicator
{
    public string Key => "rejsehold_til_tiden";
    public string Name => "Rejsehold ude inden for den lovede tid";
    public string Unit => "%";
    public string Counted => "udrykninger, der blev holdt senest den lovede dag, i procent af dem, der er holdt";
    public bool AddsUp => false;
    public Pace Pace => Pace.Share;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => Address(from, to, consultant);

    /// <summary>The list of what was held, by the days on which it was asked for.</summary>
    internal static string Address(DateOnly from, DateOnly to, int? consultant) =>
        $"/rejsehold?{new DispatchFilter { State = DispatchFilter.All, Held = true, AskedFrom = from, AskedTo = to, Member = consultant }.ToQuery()}";

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Held(db, from, to).GroupBy(d => d.RequestedOn).Select(day => new DayCount(day.Key, day.Count(d => d.HeldOn <= d.VisitDueOn)) { Of = day.Count() });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Held(db, from, to).Where(d => d.MemberId != null)
            .GroupBy(d => d.MemberId!.Value).Select(own => new ConsultantCount(own.Key, own.Count(d => d.HeldOn <= d.VisitDueOn)) { Of = own.Count() });

    internal static IQueryable<Dispatch> Held(CrmDbContext db, DateOnly from, DateOnly to) => db.Dispatches.Where(d => d.RequestedOn >= from && d.RequestedOn <= to && d.HeldOn != null);
}
