using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Follow-ups, mine or the team's: the open ones with what is overdue first, or the done ones with the newest first.</summary>
public static class FollowUpList
{
    public sealed record Query : IRequest<Model?>
    {
        /// <summary>Everybody's instead of my own.</summary>
        public bool Team { get; init; }

        public bool Done { get; init; }
        public int? ResponsibleId { get; init; }
        public int? EmployerId { get; init; }

        /// <summary>Words of the employer's name.</summary>
        public string? Employer { get; init; }

        public int Page { get; init; } = 1;

        public bool IsFiltered => ResponsibleId is not null || EmployerId is not null || !string.IsNullOrWhiteSpace(Employer);
    }

    public sealed record Person(int Id, string Name);

    public sealed record Model(Query Asked, DateOnly Today, DueCounts Due, Page<FollowUpRow> Page, IReadOnlyList<Person> Staff, string? EmployerName) : ICounted
    {
        public int Count => Page.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var asked = Filter(query);
            var open = asked.Where(f => f.DoneAt == null);
            var rows = query.Done
                ? asked.Where(f => f.DoneAt != null).OrderByDescending(f => f.DoneAt).ThenByDescending(f => f.Id)
                : open.OrderBy(f => f.DueOn).ThenBy(f => f.Id);
            var staff = await db.ActiveStaff().OrderBy(user => user.FullName).Select(user => new Person(user.Id, user.FullName)).ToListAsync(ct);
            var employer = query.EmployerId is { } id ? await db.Employers.Where(e => e.Id == id).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct) : null;

            return new(
                query, clock.Today(), await open.ToDueCounts(clock.Today()).SingleOrDefaultAsync(ct) ?? DueCounts.None,
                await rows.ToRows(db).ToPage(query.Page, ct), staff, employer);
        }

        private IQueryable<FollowUp> Filter(Query query)
        {
            var named = db.Employers.Matching(db, query.Employer).Select(e => e.Id);

            return db.FollowUps.AsNoTracking()
                .If(query.ResponsibleId is not null, f => f.ResponsibleId == query.ResponsibleId)
                .If(query.ResponsibleId is null && !query.Team, f => f.ResponsibleId == db.UserId)
                .If(query.EmployerId is not null, f => f.EmployerId == query.EmployerId)
                .If(!string.IsNullOrWhiteSpace(query.Employer), f => named.Contains(f.EmployerId));
        }
    }
}
