using Virksomhed.Crm.Application.Agreements;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Goals;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// The share of fleksjob whose hours have grown since the start (Aabenraa, Beskæftigelsesplan 2022: "Større andel fleksjob, hvor arbejdstiden øges").
/// An agreement keeps its newest check only, so each fleksjob stands in the year of that one.
/// </summary>
public sealed class GrownFleksjob : IIndicator
{
    public string Key => "fleksjob_timer";
    public string Name => "Andel fleksjob, hvor arbejdstiden er øget";
    public string Unit => "%";
    public string Counted => "fleksjob med flere timer end ved starten, i procent af dem, hvor timetallet senest er tjekket i året";
    public bool AddsUp => false;
    public Pace Pace => Pace.Share;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) =>
        $"/agreements?{new AgreementFilter { Hours = AgreementFilter.Grown, CheckedFrom = from, CheckedTo = to, Owner = $"{consultant}" }.ToQuery()}";

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) =>
        Checked(db, from, to)
            .GroupBy(a => a.HoursNowOn!.Value)
            .Select(day => new DayCount(day.Key, day.Count(a => a.HoursNow > a.HoursAWeek)) { Of = day.Count() });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Checked(db, from, to)
            .Where(a => a.ResponsibleId != null)
            .GroupBy(a => a.ResponsibleId!.Value)
            .Select(theirs => new ConsultantCount(theirs.Key, theirs.Count(a => a.HoursNow > a.HoursAWeek)) { Of = theirs.Count() });

    private static IQueryable<Agreement> Checked(CrmDbContext db, DateOnly from, DateOnly to) => db.Agreements
        .Where(a => a.HoursNowOn >= from && a.HoursNowOn <= to && a.HoursAWeek != null && a.Status != AgreementStatus.Cancelled)
        .Where(a => db.Schemes.Any(s => s.Id == a.SchemeId && s.Code == SchemeCode.Fleksjob));
}
