using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>Everybody who may sign in, colleagues and users of employers, those first whose access was confirmed longest ago.</summary>
public static class AttestationList
{
    public sealed record Query : IRequest<Model>
    {
        /// <summary>Only colleagues, or only users of employers.</summary>
        public bool? Portal { get; init; }

        public int Page { get; init; } = 1;
    }

    /// <param name="HasLeft">Whether the employer says that its contact person of this mail address has left.</param>
    public sealed record Row(
        int Id, string Name, string? Title, string? Employer, bool IsMe, DateTime? SignedInAt, DateOnly? Since, DateOnly? AttestedOn, DateOnly? WarnedOn, DateOnly? LeavesOn, bool HasLeft)
    {
        public IReadOnlyList<string> Roles { get; init; } = [];
        public AccessState State { get; init; }
        public DateOnly DueOn { get; init; }
        public DateOnly OpenUntil { get; init; }

        public Row With(IEnumerable<string> roles, DateOnly today, AccessRule rule)
        {
            var term = new AccessTerm(AttestedOn ?? Since ?? today, WarnedOn, LeavesOn);

            return this with { Roles = [.. roles.Order()], State = term.StateOn(today, rule), DueOn = term.DueOn(rule), OpenUntil = term.OpenUntil(rule) };
        }
    }

    public sealed record Model(Query Query, AccessRule Rule, Page<Row> Page) : ICounted
    {
        public int Count => Page.Total;

        /// <summary>Those on the page whom the reader may confirm: nobody confirms oneself.</summary>
        public IEnumerable<Row> Others => Page.Rows.Where(row => !row.IsMe);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var rule = await db.AccessRuleOnAsync(today, ct);
            var page = await Rows(query).ToPage(query.Page, ct);
            var ids = page.Rows.Select(row => row.Id).ToList();
            var roles = (await (
                from held in db.UserRoles
                where ids.Contains(held.UserId)
                join role in db.Roles on held.RoleId equals role.Id
                select new { held.UserId, role.Name }).ToListAsync(ct)).ToLookup(held => held.UserId, held => held.Name!);

            return new(query, rule, page with { Rows = [.. page.Rows.Select(row => row.With(roles[row.Id], today, rule))] });
        }

        private IQueryable<Row> Rows(Query query) =>
            from user in db.Users
                .Where(u => u.IsActive)
                .If(query.Portal == true, u => u.EmployerId != null)
                .If(query.Portal == false, u => u.EmployerId == null)
            orderby user.AttestedOn ?? user.AccessSince, user.NameSort, user.Id
            select new Row(
                user.Id, user.FullName, user.Title, db.Employers.Where(e => e.Id == user.EmployerId).Select(e => e.Name).FirstOrDefault(), user.Id == db.UserId,
                db.AuditEntries.Where(e => e.UserId == user.Id && e.Action == AuditAction.SignedIn).OrderByDescending(e => e.At).Select(e => (DateTime?)e.At).FirstOrDefault(),
                user.AccessSince, user.AttestedOn, user.AttestationWarnedOn, user.LeavesOn,
                user.EmployerId != null && db.ContactPersons.Any(p => p.EmployerId == user.EmployerId && p.Email == user.Email && p.LeftOn != null));
    }
}
