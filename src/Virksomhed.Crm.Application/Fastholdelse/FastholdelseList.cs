using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>The cases that the reader is on, by what comes next, 25 at a time.</summary>
public static class FastholdelseList
{
    public sealed record Query(FastholdelseFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    /// <param name="Overdue">With a promise or a deadline that is over.</param>
    public sealed record Counts(int Open, int Overdue, int Soon, int NotSickYet);

    public sealed record Model(FastholdelseFilter Filter, string? Sort, Page<FastholdelseRow> Page, Counts Counts, IReadOnlyList<ListView> Views, DateOnly Today) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var page = await db.OwnCases().Matching(db, query.Filter, today).ToRows(db).InOrder(query.Sort).ToPage(query.Page, ct);

            return new(query.Filter, query.Sort, page, await CountsAsync(today, ct), await db.ViewsOf(ViewedList.Fastholdelse, ct), today);
        }

        private async Task<Counts> CountsAsync(DateOnly today, CancellationToken ct)
        {
            var soon = today.AddDays(FastholdelseFiltering.SoonDays);

            return await db.OwnCases().Where(sag => sag.ClosedOn == null).GroupBy(_ => 1).Select(all => new Counts(
                all.Count(),
                all.Count(sag => sag.NextOn < today || sag.DeadlineOn < today),
                all.Count(sag => sag.NextOn <= soon || sag.DeadlineOn <= soon),
                all.Count(sag => sag.FirstSickDay == null))).SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0);
        }
    }
}
