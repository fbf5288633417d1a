using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>One order that the municipality fills for the employer: how far it has come, when, and with how many candidates.</summary>
public static class OwnJobOrderPage
{
    private const int MaxShown = 50;

    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Change(JobOrderPhase Phase, DateTime At);

    public sealed record Model(OwnJobOrder Order, IReadOnlyList<Change> History);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await db.JobOrders.Where(o => o.Id == query.Id).ToOwn(db).SingleOrDefaultAsync(ct) is not { } order)
            {
                return null;
            }

            var history = await db.Set<JobOrderPhaseChange>().Where(change => change.JobOrderId == query.Id)
                .OrderByDescending(change => change.Id).Take(MaxShown).Select(change => new Change(change.Phase, change.At)).ToListAsync(ct);

            return new(order, history);
        }
    }
}
