using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Who holds the mark of a year, whether they are new, whether they apply again; and who held it the year before and not now.</summary>
public static class CsrHolders
{
    private const int MaxLapsed = 500;

    public sealed record Query(int? Year, int Page = 1) : IRequest<Model?>;

    /// <param name="Next">Where the application for the year after stands; null when there is none.</param>
    public sealed record Row(int EmployerId, string Name, string? Town, int FirstYear, int Years, CsrStatus? Next);

    public sealed record Lapsed(int EmployerId, string Name, string? Town, CsrStatus? Now);

    public sealed record Model(int Year, Page<Row> Page, IReadOnlyList<Lapsed> Lapsed, IReadOnlyList<CsrYears.Row> Years) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var year = query.Year ?? clock.Today().Year;

            return new(year, await Holders(year).ToPage(query.Page, ct), await LapsedIn(year).Take(MaxLapsed).ToListAsync(ct), await CsrYears.Read(db, clock.Today().Year, ct));
        }

        private IQueryable<Row> Holders(int year)
        {
            var own = db.CsrApplications.Where(a => a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired);

            return db.Employers
                .Where(e => own.Any(a => a.EmployerId == e.Id && a.Year == year))
                .OrderBy(e => e.NameSort).ThenBy(e => e.Id)
                .Select(e => new Row(
                    e.Id, e.Name, e.Town,
                    own.Where(a => a.EmployerId == e.Id).Min(a => a.Year),
                    own.Where(a => a.EmployerId == e.Id && a.Year <= year).Select(a => a.Year).Distinct().Count(),
                    db.CsrApplications.Where(a => a.EmployerId == e.Id && a.Year == year + 1).OrderBy(a => a.Id).Select(a => (CsrStatus?)a.Status).FirstOrDefault()));
        }

        private IQueryable<Lapsed> LapsedIn(int year)
        {
            var own = db.CsrApplications.Where(a => a.Status == CsrStatus.Awarded || a.Status == CsrStatus.Expired);

            return db.Employers
                .Where(e => own.Any(a => a.EmployerId == e.Id && a.Year == year - 1) && !own.Any(a => a.EmployerId == e.Id && a.Year == year))
                .OrderBy(e => e.NameSort).ThenBy(e => e.Id)
                .Select(e => new Lapsed(
                    e.Id, e.Name, e.Town,
                    db.CsrApplications.Where(a => a.EmployerId == e.Id && a.Year == year).OrderBy(a => a.Id).Select(a => (CsrStatus?)a.Status).FirstOrDefault()));
        }
    }
}
