using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>
/// The orders that the four municipalities of the demo world fill together: one for 28 people as JobSønderjylland filled its first in 2019, 16 from one
/// and 12 from three others, and some that wait for bids. Each municipality writes its own rows. Made once.
/// </summary>
internal sealed class DemoSharedOrders(CrmDbContext db, DateTime now)
{
    private const int Soenderborg = 540;
    private const int Aabenraa = 580;
    private const int Haderslev = 510;
    private const int Own = 16;

    private static readonly (int Code, int Count, string By)[] Bids = [(Aabenraa, 7, "Mette Holm"), (Haderslev, 3, "Morten Skau"), (550, 2, "Kim Ballum")];

    private readonly DateOnly _today = DanishTime.DayOf(now);

    public async Task EnsureAsync(CancellationToken ct)
    {
        db.ActFor(Soenderborg, null);

        var partners = Bids.Select(bid => bid.Code).ToList();

        // It is the story of all of them; a demo of fewer goes without.
        if (await db.Municipalities.CountAsync(m => partners.Contains(m.Code), ct) < partners.Count || await db.SharedJobOrders.AnyAsync(ct) || await ReceiveAsync(ct) is not { } order)
        {
            return;
        }

        var shared = await ShareAsync(order, now.AddDays(-18), ct);

        foreach (var (code, count, by) in Bids)
        {
            await BidAsync(shared, code, count, by, ct);
        }

        await FillAsync(order, shared, ct);
        await BidAsync(await ShareOneAsync(Aabenraa, skip: 0, ct), Soenderborg, 1, "Sofie Jessen", ct);
        await ShareOneAsync(Aabenraa, skip: 1, ct);
        await ShareOneAsync(Haderslev, skip: 0, ct);
    }

    private async Task<int?> ReceiveAsync(CancellationToken ct)
    {
        var owner = await db.Responders().OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(ct);
        var firm = await db.Employers.Where(e => e.CeasedOn == null && !e.IsProtected && e.Sector == Domain.Employers.Sector.Industri).OrderByDescending(e => e.Employees).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Name, Unit = e.ProductionUnits.OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefault() }).FirstOrDefaultAsync(ct);

        if (owner is not { } by || firm is null)
        {
            return null;
        }

        var occupation = OccupationBook.Find("8160")!;
        var content = new JobOrderContent
        {
            Title = "28 til ny produktionslinje", OccupationCode = occupation.Code, Occupation = occupation.Title, Positions = Own + Bids.Sum(bid => bid.Count), Kind = JobOrderKind.Ordinary, HoursAWeek = 37,
            StartsOn = _today.AddDays(12), Requirements = "Linjen åbner om kort tid. To ugers oplæring, skiftende hold.", Languages = "Dansk, tysk eller engelsk", OwnerId = by,
            Services = JobOrderServices.CvSearch | JobOrderServices.Screening | JobOrderServices.FirstInterviews,
        };
        var order = JobOrder.Receive(new(Soenderborg, firm.Id, firm.Name, firm.Unit, null), content, Guid.NewGuid(), by, now.AddDays(-22));
        order.MoveTo(JobOrderPhase.Qualified, by, now.AddDays(-20));
        db.JobOrders.Add(order);
        await SaveAsync(ct);

        return order.Id;
    }

    private async Task<int> ShareAsync(int orderId, DateTime at, CancellationToken ct)
    {
        var order = await db.JobOrders.AsNoTracking().SingleAsync(o => o.Id == orderId, ct);
        var partnership = await db.Municipalities.Where(m => m.Code == db.Tenant).Select(m => m.Partnership).SingleAsync(ct);
        var shared = SharedJobOrder.Share(order, await SharedCopy.TakeAsync(db, order, ct), partnership, WorkingCalendar.Usual.After(DanishTime.DayOf(at), 5), at);
        db.SharedJobOrders.Add(shared);
        await SaveAsync(ct);

        return shared.Id;
    }

    private async Task<int?> ShareOneAsync(int code, int skip, CancellationToken ct)
    {
        db.ActFor(code, null);
        var open = JobOrderPhases.Open;
        var order = await db.JobOrders.Where(o => open.Contains(o.Phase) && o.Phase != JobOrderPhase.Received).OrderByDescending(o => o.Positions).ThenBy(o => o.Id).Skip(skip).Select(o => (int?)o.Id).FirstOrDefaultAsync(ct);

        return order is { } id ? await ShareAsync(id, now.AddHours(-20), ct) : null;
    }

    private async Task BidAsync(int? shared, int code, int count, string by, CancellationToken ct)
    {
        db.ActFor(code, null);

        if (await db.SharedJobOrders.AsNoTracking().Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == shared, ct) is { } order)
        {
            var bid = JobOrderBid.For(order, code);
            bid.Offer(order, count, order.Content.StartsOn, null, by, _today);
            db.JobOrderBids.Add(bid);
            await SaveAsync(ct);
        }
    }

    private async Task FillAsync(int orderId, int sharedId, CancellationToken ct)
    {
        db.ActFor(Soenderborg, null);
        var order = await db.JobOrders.Include(o => o.Rounds).SingleAsync(o => o.Id == orderId, ct);
        var shared = await db.SharedJobOrders.Include(s => s.Shares).SingleAsync(s => s.Id == sharedId, ct);
        var bids = await db.JobOrderBids.AsNoTracking().Where(b => b.SharedJobOrderId == sharedId).ToListAsync(ct);
        var parts = Bids.ToDictionary(bid => bid.Code, bid => bid.Count);
        parts[Soenderborg] = Own;
        shared.Divide(parts, bids);
        order.MoveTo(JobOrderPhase.Sourcing, order.OwnerId, now.AddDays(-12));

        foreach (var (code, count) in parts)
        {
            order.Propose(code, _today.AddDays(-6), new(count + 2, count, Math.Max(1, count - 2)), _today);
        }

        order.MoveTo(JobOrderPhase.Interviews, order.OwnerId, now.AddDays(-5));
        await SharedCopy.RefreshAsync(db, order, now, ct);
        await SaveAsync(ct);
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
