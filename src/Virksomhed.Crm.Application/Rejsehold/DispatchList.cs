using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>The dispatches by clock and urgency, 25 at a time.</summary>
public static class DispatchList
{
    public sealed record Query(DispatchFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Counts(int Requested, int Planned, int Late, int ToFollowUp);

    public sealed record Model(DispatchFilter Filter, string? Sort, Page<DispatchRow> Page, Counts Counts, IReadOnlyList<ListView> Views) : ICounted
    {
        public IReadOnlyList<StaffChoice> Team { get; init; } = [];
        public int? Me { get; init; }
        public DateOnly Today { get; init; }

        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var found = db.Dispatches.Matching(db, query.Filter, today);
            var page = await found.ToRows(db).InOrder(query.Sort, today).ToPage(await found.CountAsync(ct), query.Page, ct);

            return new(query.Filter, query.Sort, page, await CountsAsync(today, ct), await db.ViewsOf(ViewedList.Rejsehold, ct))
            {
                Team = await db.TeamPeople(query.Filter.Member).AsChoicesAsync(ct),
                Me = db.UserId,
                Today = today,
            };
        }

        private async Task<Counts> CountsAsync(DateOnly today, CancellationToken ct) =>
            await db.Dispatches.Where(d => d.State != DispatchState.FollowedUp && d.State != DispatchState.Cancelled).GroupBy(_ => 1).Select(all => new Counts(
                all.Count(d => d.State == DispatchState.Requested),
                all.Count(d => d.State == DispatchState.Planned),
                all.Count(d => d.State != DispatchState.Held && d.VisitDueOn < today),
                all.Count(d => d.State == DispatchState.Held))).SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0);
    }
}
