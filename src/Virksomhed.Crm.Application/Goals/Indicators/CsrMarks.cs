using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Goals;

namespace Virksomhed.Crm.Application.Goals.Indicators;

/// <summary>
/// Employers that got the CSR-mærke of the year, each once. A year from before the system counts with the number a source tells, so that 93 in 2022
/// (Politiske Pejlemærker 2023-26, goal 14) and the years after it stand in one row.
/// </summary>
public sealed class CsrMarks : IIndicator
{
    public const string IndicatorKey = "csr_maerker";

    public string Key => IndicatorKey;
    public string Name => "Virksomheder med CSR-mærke";
    public string Unit => "virksomheder";
    public string Counted => "virksomheder, der har fået årets CSR-mærke";
    public string RowsPath => "/csr-maerker/applications";
    public bool AddsUp => false;
    public Pace Pace => Pace.AtOnce;

    public IQueryable<DayCount> PerDay(CrmDbContext db, DateOnly from, DateOnly to)
    {
        var own = Awarded(db)
            .GroupBy(a => new { a.EmployerId, a.Year })
            .Select(marks => marks.Min(a => a.CountedOn!.Value))
            .Where(day => day >= from && day <= to)
            .GroupBy(day => day)
            .Select(day => new { Day = day.Key, Count = day.Count() });
        var told = db.CsrFigures
            .Where(f => f.CountedOn >= from && f.CountedOn <= to && !Awarded(db).Any(a => a.Year == f.Year))
            .Select(f => new { Day = f.CountedOn, Count = f.Holders });

        return own.Concat(told).Select(day => new DayCount(day.Day, day.Count));
    }

    public IQueryable<ConsultantCount> PerConsultant(CrmDbContext db, DateOnly from, DateOnly to) =>
        Awarded(db)
            .Where(a => a.CountedOn >= from && a.CountedOn <= to)
            .Join(db.Employers.Where(e => e.OwnerId != null), a => a.EmployerId, e => e.Id, (a, e) => new { e.Id, OwnerId = e.OwnerId!.Value })
            .Distinct()
            .GroupBy(e => e.OwnerId)
            .Select(same => new ConsultantCount(same.Key, same.Count()));

    private static IQueryable<CsrApplication> Awarded(CrmDbContext db) =>
        db.CsrApplications.Where(a => a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired);
}
