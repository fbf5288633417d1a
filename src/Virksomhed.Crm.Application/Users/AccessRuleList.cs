using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>How often access is confirmed, what counts as unusual reading and how long an emergency access lasts: what was decided, the newest first.</summary>
public static class AccessRuleList
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<AccessRule> Rules, AccessRule InForce);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.AccessRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(ct);

            return new(rules, rules.RuleOn(clock.Today()));
        }
    }
}
