using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>The besættelsesgrad of ordinary job orders, as <see cref="FillFigures"/> tells with its source; an order stands in the year it came.</summary>
public sealed class FilledJobOrders : IIndicator
{
    public string Key => "jobordrer_besat";
    public string Name => "Jobordrer, besættelsesgrad";
    public string Unit => "%";
    public string Counted => "ordinære jobordrer, hvor mindst én foreslået kandidat blev ansat, i procent af dem, der er foreslået kandidater til";
    public bool AddsUp => false;
    public Pace Pace => Pace.Share;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => OrdinaryJobOrders.Address(from, to, consultant);

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        OrdinaryJobOrders.Of(db, from, to).Where(o => o.Proposed > 0)
            .GroupBy(o => o.ReceivedOn).Select(day => new DayCount(day.Key, day.Count(o => o.Hired > 0)) { Of = day.Count() });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        OrdinaryJobOrders.Of(db, from, to).Where(o => o.Proposed > 0)
            .GroupBy(o => o.OwnerId).Select(own => new ConsultantCount(own.Key, own.Count(o => o.Hired > 0)) { Of = own.Count() });
}
