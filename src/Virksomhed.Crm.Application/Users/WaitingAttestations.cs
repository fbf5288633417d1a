using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>How many accesses wait for somebody to confirm them, for the start page.</summary>
public static class WaitingAttestations
{
    public sealed record Query : IRequest<Model>;

    /// <param name="Next">The day by which the next of all accesses is to be confirmed.</param>
    public sealed record Model(int Soon, int Late, DateOnly? Next);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var rule = await db.AccessRuleOnAsync(today, ct);

            // Few days, however many people.
            var days = await db.Users.Where(u => u.IsActive).GroupBy(u => u.AttestedOn ?? u.AccessSince).Select(same => new { Since = same.Key, Count = same.Count() }).ToListAsync(ct);
            var terms = days.ConvertAll(day => (Term: new AccessTerm(day.Since ?? today, null, null), day.Count));

            return new(
                terms.Where(day => day.Term.StateOn(today, rule) is AccessState.Soon).Sum(day => day.Count),
                terms.Where(day => day.Term.StateOn(today, rule) is AccessState.Late).Sum(day => day.Count),
                terms.Count == 0 ? null : terms.Min(day => day.Term.DueOn(rule)));
        }
    }
}
