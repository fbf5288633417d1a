using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>The ratio rules of the municipality, the newest first, and what the one of today gives.</summary>
public static class RatioRuleList
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<RatioRule> Rules, RatioRule? InForce);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.RatioRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(ct);

            return new(rules, rules.Count == 0 ? null : rules.RulesOn(clock.Today()));
        }
    }
}
