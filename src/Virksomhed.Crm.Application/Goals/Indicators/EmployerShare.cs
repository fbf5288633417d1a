using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// The share of employers with employees that were reached in the calendar year, by a contact (dækning) or by an agreement (samarbejdsgrad); each counts once,
/// on the day it first was. A consultant's share is of the employers that the consultant is responsible for.
/// </summary>
public sealed class EmployerShare(ReachedBy by) : IIndicator
{
    public string Key => by == ReachedBy.Contact ? "daekning" : "samarbejdsgrad";
    public string Name => by == ReachedBy.Contact ? "Dækning: virksomheder med kontakt i året" : "Samarbejdsgrad: virksomheder med en aftale i året";
    public string Unit => "%";

    public string Counted => by == ReachedBy.Contact
        ? "virksomheder med ansatte, som har haft mindst én kontakt i året, i procent af alle med ansatte"
        : "virksomheder med ansatte, som har en aftale om løntilskud, praktik, jobrotation, skånejob, fleksjob, voksenlærling eller opkvalificeringsjob i året, i procent af alle med ansatte";

    public bool AddsUp => false;
    public Pace Pace => Pace.Share;

    public string Rows(DateOnly from, DateOnly to, int? consultant = null) =>
        $"/employers?{new EmployerFilter { Size = 1, Ceased = "all", By = by, ReachedFrom = from, ReachedTo = to, Owner = $"{consultant}" }.ToQuery()}";

    // One question for each year, joined to one: the year's employers are the whole that its days are parts of.
    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to) => Enumerable.Range(from.Year, to.Year - from.Year + 1)
        .Select(year => OfYear(db, new(year, 1, 1), year == to.Year ? to : new(year, 12, 31)))
        .Aggregate((years, year) => years.Concat(year))
        .Where(day => day.Day >= from)
        .Select(day => new DayCount(day.Day, day.Count) { Whole = day.Whole });

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to)
    {
        var reached = ReachedEmployers.Of(db, by, new(to.Year, 1, 1), to).Select(first => first.EmployerId);
        var employers = Employers(db, new(to.Year, 1, 1)).Where(e => e.OwnerId != null);

        return employers.GroupBy(e => e.OwnerId!.Value)
            .Select(own => new ConsultantCount(own.Key, employers.Count(e => e.OwnerId == own.Key && reached.Contains(e.Id))) { Of = own.Count() });
    }

    private sealed record Reached
    {
        public DateOnly Day { get; init; }
        public int Count { get; init; }
        public int Whole { get; init; }
    }

    private IQueryable<Reached> OfYear(CrmDbContext db, DateOnly newYear, DateOnly last)
    {
        var employers = Employers(db, newYear);

        return ReachedEmployers.Of(db, by, newYear, last)
            .Join(employers, first => first.EmployerId, e => e.Id, (first, _) => first.Day)
            .GroupBy(day => day)
            .Select(same => new Reached { Day = same.Key, Count = same.Count(), Whole = employers.Count() });
    }

    private static IQueryable<Employer> Employers(CrmDbContext db, DateOnly newYear) => db.Employers.Where(e => e.SizeFrom >= 1 && (e.CeasedOn == null || e.CeasedOn >= newYear));
}
