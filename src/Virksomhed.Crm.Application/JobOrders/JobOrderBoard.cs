using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>The open orders as cards by phase, with what was closed lately.</summary>
public static class JobOrderBoard
{
    /// <summary>For so many days a closed order is still on the board.</summary>
    public const int ClosedDays = 14;

    private const int Most = 300;

    public sealed record Query(JobOrderFilter Filter) : IRequest<Model?>;

    public sealed record Bid(string Municipality, int Count);

    public sealed record Card(JobOrderRow Row, IReadOnlyList<Bid> Bids);

    /// <param name="Phase">Null for what is closed.</param>
    public sealed record Lane(JobOrderPhase? Phase, IReadOnlyList<Card> Cards);

    public sealed record Model(JobOrderFilter Filter, IReadOnlyList<Lane> Lanes, JobOrderList.Counts Counts, DateOnly Today) : ICounted
    {
        /// <summary>Whom orders can be shared with.</summary>
        public required IReadOnlyList<string> Partners { get; init; }

        public int Count => Lanes.Sum(lane => lane.Cards.Count);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var (today, partners) = (clock.Today(), await Partnership.NamesAsync(db, ct));
            var (since, open) = (today.AddDays(-ClosedDays), JobOrderPhases.Open);
            var rows = await db.Matching(query.Filter with { Phase = JobOrderFilter.All }, today)
                .Where(o => open.Contains(o.Phase) || o.ClosedOn >= since)
                .InOrder(null).ToRows(db).Take(Most).ToListAsync(ct);
            var shared = rows.Select(row => row.SharedId).OfType<int>().ToArray();
            var bids = (await db.JobOrderBids.Where(b => shared.Contains(b.SharedJobOrderId) && b.Count > 0).Select(b => new { b.SharedJobOrderId, b.MunicipalityCode, b.Count }).ToListAsync(ct))
                .ToLookup(b => b.SharedJobOrderId, b => new Bid(partners.GetValueOrDefault(b.MunicipalityCode, "En anden kommune"), b.Count));
            var cards = rows.ConvertAll(row => new Card(row, row.SharedId is { } id ? [.. bids[id]] : []));

            return new(query.Filter, [.. open.Select(phase => LaneOf(phase)), new Lane(null, cards.FindAll(card => !card.Row.Phase.IsOpen()))], await JobOrderList.OpenAsync(db, ct), today)
            {
                Partners = [.. partners.Where(partner => partner.Key != db.Tenant).Select(partner => partner.Value)],
            };

            Lane LaneOf(JobOrderPhase phase) => new(phase, cards.FindAll(card => card.Row.Phase == phase));
        }
    }
}
