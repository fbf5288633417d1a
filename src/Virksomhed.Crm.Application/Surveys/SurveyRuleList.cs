using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>How employers were and are asked, the newest rule first.</summary>
public static class SurveyRuleList
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<SurveyRule> Rules, SurveyRule InForce);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rules = await db.SurveyRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(ct);

            return new(rules, rules.RulesOn(clock.Today()));
        }
    }
}
