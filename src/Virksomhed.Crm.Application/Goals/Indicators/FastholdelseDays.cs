using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// How many days a case about keeping an employee in work takes on the average, from the day it was opened to the day it was closed. Told for whole years in
/// which at least five were closed, and by nobody's name: fewer could point at somebody who is ill.
/// </summary>
public sealed class FastholdelseDays : IIndicator
{
    public string Key => "fastholdelse_dage";
    public string Name => "Fastholdelse: dage fra henvendelse til afslutning";
    public string Unit => "dage";
    public string Counted => "dage fra åbning til afslutning i gennemsnit, når mindst fem sager er afsluttet i året";
    public bool AddsUp => false;
    public Pace Pace => Pace.Mean;
    public string? Discretion => "Sagerne vises kun samlet for hele året, så tallene ikke peger på nogen.";

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) => FormattableString.Invariant($"/fastholdelse/figures?year={to.Year}");

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) => db.Fastholdelsessager
        .Where(sag => sag.ClosedOn >= from && sag.ClosedOn <= to)
        .GroupBy(sag => sag.ClosedOn!.Value.Year)
        .Where(year => year.Count() >= SharedCounts.Least)
        .Select(year => new DayCount(year.Min(sag => sag.ClosedOn!.Value), year.Sum(sag => sag.ClosedOn!.Value.DayNumber - sag.OpenedOn.DayNumber)) { Of = year.Count() });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) => ConsultantCount.OfNobody(db);
}
