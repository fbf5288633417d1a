using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>An employer's orders, the newest first: a panel of the employer's page.</summary>
public static class EmployerJobOrders
{
    private const int Shown = 5;

    public sealed record Query(int EmployerId) : IRequest<Model>;

    public sealed record Model(int EmployerId, IReadOnlyList<JobOrderRow> Rows, bool HasMore, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var rows = await db.JobOrders.AsNoTracking().Where(o => o.EmployerId == query.EmployerId).InOrder("-received").ToRows(db).Take(Shown + 1).ToListAsync(ct);

            return new(query.EmployerId, rows.GetRange(0, Math.Min(rows.Count, Shown)), rows.Count > Shown, clock.Today());
        }
    }
}
