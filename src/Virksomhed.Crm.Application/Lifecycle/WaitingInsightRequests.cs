using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>How many requests for insight wait for an answer, for the administrator's start page.</summary>
public static class WaitingInsightRequests
{
    public sealed record Query : IRequest<Model>;

    public sealed record Model(int Open, int Overdue, DateOnly? Next);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();

            return await db.InsightRequests.Where(r => r.State == InsightState.Open).GroupBy(_ => 1)
                .Select(all => new Model(all.Count(), all.Count(r => r.DueOn < today), all.Min(r => (DateOnly?)r.DueOn))).SingleOrDefaultAsync(ct) ?? new(0, 0, null);
        }
    }
}
