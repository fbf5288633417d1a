using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The orders that the partnership fills together: one's own and those of the others, the open ones first.</summary>
public static class SharedJobOrderList
{
    public sealed record Query(bool Closed, int Page) : IRequest<Model?>;

    public sealed record Row(int Id, int MunicipalityCode, SharedContent Content, DateOnly BidsBy, int Offered, int Divided)
    {
        /// <summary>What the reader's own municipality has offered; null when it has not answered.</summary>
        public required int? Mine { get; init; }
    }

    public sealed record Model(bool Closed, Page<Row> Orders, IReadOnlyDictionary<int, string> Municipalities, int Me, string? Partnership, DateOnly Today) : ICounted
    {
        public int Count => Orders.Total;
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var isOpen = !query.Closed;
            var rows = db.SharedJobOrders.AsNoTracking().Where(s => s.Content.IsOpen == isOpen)
                .OrderByDescending(s => s.SharedAt).ThenByDescending(s => s.Id)
                .Select(s => new Row(
                    s.Id, s.MunicipalityCode, s.Content, s.BidsBy, db.JobOrderBids.Where(b => b.SharedJobOrderId == s.Id).Sum(b => b.Count), s.Shares.Sum(part => part.Count))
                {
                    Mine = db.JobOrderBids.Where(b => b.SharedJobOrderId == s.Id && b.MunicipalityCode == db.Tenant).Select(b => (int?)b.Count).FirstOrDefault(),
                });
            var partnership = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Partnership).SingleOrDefaultAsync(ct);

            return new(query.Closed, await rows.ToPage(query.Page, ct), await Partnership.NamesAsync(db, ct), db.Tenant, partnership, clock.Today());
        }
    }
}
