using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>How many agreements begin for each visit: the agreements and the visits of the same days, whoever held or made them.</summary>
public sealed class AgreementsPerVisit : IIndicator
{
    public string Key => "aftaler_pr_besoeg";
    public string Name => "Aftaler pr. besøg";
    public string Unit => "aftaler pr. besøg";
    public string Counted => "aftaler, der er begyndt, delt med besøg i samme tid";
    public bool AddsUp => false;
    public Pace Pace => Pace.Mean;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => new NewAgreements().Rows(from, to, consultant);

    public string DividedBy(DateOnly from, DateOnly to) => ((IIndicator)new Visits()).Rows(from, to);

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Agreements(db, from, to).GroupBy(a => a.StartsOn).Select(day => new { Day = day.Key, Count = day.Count(), Of = 0 })
            .Concat(Visits.Of(db, from, to).GroupBy(c => c.HeldOn).Select(day => new { Day = day.Key, Count = 0, Of = day.Count() }))
            .Select(day => new DayCount(day.Day, day.Count) { Of = day.Of });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Visits.Of(db, from, to).GroupBy(c => c.ConsultantId)
            .Select(own => new ConsultantCount(own.Key, Agreements(db, from, to).Count(a => a.ResponsibleId == own.Key)) { Of = own.Count() });

    private static IQueryable<Agreement> Agreements(CrmDbContext db, DateOnly from, DateOnly to) =>
        db.Agreements.Where(a => a.StartsOn >= from && a.StartsOn <= to && a.Status != AgreementStatus.Cancelled);
}
