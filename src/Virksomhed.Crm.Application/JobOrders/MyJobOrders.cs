using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The reader's open orders, those that begin first on top, and how many of the partners' orders wait for an answer: a panel of the start page.</summary>
public static class MyJobOrders
{
    private const int Shown = 6;

    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<JobOrderRow> Rows, int All, int Unanswered, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct)
        {
            var (today, open) = (clock.Today(), JobOrderPhases.Open);
            var mine = db.JobOrders.AsNoTracking().Where(o => o.OwnerId == db.UserId && open.Contains(o.Phase));
            var unanswered = db.SharedJobOrders.Where(s =>
                s.MunicipalityCode != db.Tenant && s.Content.IsOpen && s.BidsBy >= today && !db.JobOrderBids.Any(b => b.SharedJobOrderId == s.Id && b.MunicipalityCode == db.Tenant));

            return new(await mine.InOrder(null).ToRows(db).Take(Shown).ToListAsync(ct), await mine.CountAsync(ct), await unanswered.CountAsync(ct), today);
        }
    }
}
