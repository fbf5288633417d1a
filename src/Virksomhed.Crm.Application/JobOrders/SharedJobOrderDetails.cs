using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>One shared order, alike for all who share it: what is wanted, who offers how many, and how it was divided.</summary>
public static class SharedJobOrderDetails
{
    public sealed record Query(int Id) : IRequest<Model?>;

    /// <summary>What one municipality offers and is to send.</summary>
    public sealed record Part(int Code, string Municipality, int? Offered, DateOnly? ReadyOn, string? Note, string? OfferedBy, int Count);

    public sealed record Model(SharedJobOrder Order, IReadOnlyList<Part> Parts, string Municipality, string? Phone, int Me, DateOnly Today)
    {
        public bool IsMine => Order.MunicipalityCode == Me;

        public int Divided => Parts.Sum(part => part.Count);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var order = await db.SharedJobOrders.AsNoTracking().Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == query.Id, ct);

            if (order is null)
            {
                return null;
            }

            var bids = await db.JobOrderBids.AsNoTracking().Where(b => b.SharedJobOrderId == order.Id).ToDictionaryAsync(b => b.MunicipalityCode, ct);
            var owner = await db.Municipalities.Where(m => m.Code == order.MunicipalityCode).Select(m => new { m.Name, m.EntrancePhone }).SingleAsync(ct);
            var municipalities = await db.Municipalities.Where(m => m.Partnership == order.Partnership || m.Code == order.MunicipalityCode)
                .OrderBy(m => m.Code).Select(m => new { m.Code, m.Name }).ToListAsync(ct);
            var parts = municipalities.OrderByDescending(m => m.Code == order.MunicipalityCode).Select(m => (m.Code, m.Name, Bid: bids.GetValueOrDefault(m.Code))).Select(m => new Part(
                m.Code, m.Name, m.Bid?.Count, m.Bid?.ReadyOn, m.Bid?.Note, m.Bid?.OfferedBy, order.Shares.FirstOrDefault(share => share.PartnerCode == m.Code)?.Count ?? 0));

            return new(order, [.. parts], owner.Name, owner.EntrancePhone, db.Tenant, clock.Today());
        }
    }
}
