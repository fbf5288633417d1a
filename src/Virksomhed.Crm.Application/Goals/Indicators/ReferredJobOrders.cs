using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>The formidlingsgrad of ordinary job orders, as <see cref="FillFigures"/> tells with its source; an order stands in the year it came.</summary>
public sealed class ReferredJobOrders : IIndicator
{
    public string Key => "jobordrer_formidlet";
    public string Name => "Jobordrer, formidlingsgrad";
    public string Unit => "%";
    public string Counted => "ordinære jobordrer, der er foreslået kandidater til, i procent af alle oprettede";
    public bool AddsUp => false;
    public Pace Pace => Pace.Share;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => OrdinaryJobOrders.Address(from, to, consultant);

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        OrdinaryJobOrders.Of(db, from, to)
            .GroupBy(o => o.ReceivedOn).Select(day => new DayCount(day.Key, day.Count(o => o.Proposed > 0)) { Of = day.Count() });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        OrdinaryJobOrders.Of(db, from, to)
            .GroupBy(o => o.OwnerId).Select(own => new ConsultantCount(own.Key, own.Count(o => o.Proposed > 0)) { Of = own.Count() });
}

/// <summary>The rows of both shares: the ordinary orders that came between two days.</summary>
internal static class OrdinaryJobOrders
{
    public static IQueryable<JobOrder> Of(CrmDbContext db, DateOnly from, DateOnly to) =>
        db.JobOrders.Where(o => o.ReceivedOn >= from && o.ReceivedOn <= to && o.Kind == JobOrderKind.Ordinary);

    public static string Address(DateOnly from, DateOnly to, int? consultant) =>
        $"/job-orders?{new JobOrderFilter { Phase = JobOrderFilter.All, Kind = JobOrderKind.Ordinary, From = from, To = to, Owner = $"{consultant}" }.ToQuery()}";
}
