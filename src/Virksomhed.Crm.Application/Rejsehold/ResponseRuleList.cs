using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>What employers were and are promised, the newest first, and the closed days of the months to come.</summary>
public static class ResponseRuleList
{
    private const int MonthsAhead = 12;

    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<ResponseRule> Rules, ResponseRule InForce, IReadOnlyList<(DateOnly Day, string Name)> Closed);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var rules = await db.ResponseRules.AsNoTracking().OrderByDescending(rule => rule.ValidFrom).ToListAsync(ct);
            var days = Enumerable.Range(0, today.AddMonths(MonthsAhead).DayNumber - today.DayNumber).Select(today.AddDays);
            var closed = from day in days let name = rules.RulesOn(day).Calendar.ClosedFor(day) where name is not null select (day, name);

            return new(rules, rules.RulesOn(today), [.. closed]);
        }
    }
}
