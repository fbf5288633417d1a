using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>The rules with their history, and the trades.</summary>
public static class VoksenlaerlingSettings
{
    public sealed record Query : IRequest<Model?>;

    /// <param name="InForce">The rule for an agreement that starts today.</param>
    public sealed record Model(IReadOnlyList<VoksenlaerlingRule> Rules, VoksenlaerlingRule? InForce, IReadOnlyList<Trade> Trades);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.VoksenlaerlingRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(ct);
            var trades = await db.Trades.AsNoTracking().ToListAsync(ct);

            return new(rules, rules.Count == 0 ? null : rules.RulesOn(clock.Today()), [.. trades.InOrder().OrderByDescending(t => t.IsActive)]);
        }
    }
}
