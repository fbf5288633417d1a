using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Follow-ups, mine or the team's: the open ones with what is overdue first, or the done ones with the newest first.</summary>
public static class FollowUpList
{
    public sealed record Query(FollowUpFilter Filter, string? Sort, int Page) : IRequest<Model?>;

    public sealed record Model(FollowUpFilter Filter, string? Sort, Page<FollowUpRow> FollowUps, IReadOnlyList<ListView> Views) : ICounted
    {
        public DueCounts Due { get; init; } = DueCounts.None;
        public IReadOnlyList<StaffChoice> Staff { get; init; } = [];

        /// <summary>The employer whose follow-ups alone are shown.</summary>
        public string? Employer { get; init; }

        public DateOnly Today { get; init; }

        public int Count => FollowUps.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var filter = query.Filter;
            var asked = db.Matching(filter);
            var shown = asked.Done(filter.Done);
            var rows = shown.WithNames(db).InOrder(filter.Done, query.Sort).ToRows();

            return new(filter, query.Sort, await rows.ToPage(await shown.CountAsync(ct), query.Page, ct), await db.ViewsOf(ViewedList.FollowUps, ct))
            {
                Due = await asked.Done(false).ToDueCounts(clock.Today()).SingleOrDefaultAsync(ct) ?? DueCounts.None,
                Staff = await db.ActiveStaff().AsChoicesAsync(ct),
                Employer = filter.EmployerId is { } id ? await db.Employers.Where(e => e.Id == id).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct) : null,
                Today = clock.Today(),
            };
        }
    }
}
