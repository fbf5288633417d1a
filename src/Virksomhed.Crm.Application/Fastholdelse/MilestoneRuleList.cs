using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>The timeline of a sick leave, with the rules before and after those that hold for one that begins today.</summary>
public static class MilestoneRuleList
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<MilestoneRule> Rules, IReadOnlySet<int> InForce);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.MilestoneRules.AsNoTracking().ToListAsync(ct);

            return new([.. rules.OrderBy(rule => rule.Milestone).ThenByDescending(rule => rule.ValidFrom)], rules.RulesOn(clock.Today()).Select(rule => rule.Id).ToHashSet());
        }
    }
}
