using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Application.JobOrders;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The job orders of the demo world: a year and a half of them, most filled, those of the last weeks still open.</summary>
internal sealed class DemoJobOrders(CrmDbContext db, DateTime now)
{
    private const int DaysOfHistory = 540;

    private readonly DateOnly _today = DanishTime.DayOf(now);

    private sealed record Firm(int Id, string Name, int? UnitId, int? PersonId, int? OwnerId, Sector? Sector);

    public async Task LiveAsync(double aYear, CancellationToken ct)
    {
        var colleagues = await db.Responders().OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(ct);
        var firms = await FirmsAsync(ct);

        if (colleagues.Count > 0 && firms.Count > 0)
        {
            await ReceiveAsync(aYear, firms, colleagues, ct);
            await GoOnAsync(ct);
        }
    }

    private async Task ReceiveAsync(double aYear, List<Firm> firms, List<int> colleagues, CancellationToken ct)
    {
        var latest = await db.JobOrders.MaxAsync(o => (DateOnly?)o.ReceivedOn, ct);

        for (var day = latest?.AddDays(1) ?? _today.AddDays(-DaysOfHistory); day < _today; day = day.AddDays(1))
        {
            var draw = new DemoDice(db.Tenant + 29, day.DayNumber);

            for (var n = draw.Count(DemoCalendar.Expected(day, aYear)); n > 0; n--)
            {
                db.JobOrders.Add(Receive(draw, day, draw.Of(firms), draw.Of(colleagues)));
            }
        }

        await SaveAsync(ct);
    }

    private JobOrder Receive(DemoDice draw, DateOnly day, Firm firm, int colleague)
    {
        var job = draw.Weighted(DemoJob.Of(firm.Sector), one => one.Share);
        var occupation = OccupationBook.Find(job.Code)!;
        var content = new JobOrderContent
        {
            Title = job.Title, OccupationCode = occupation.Code, Occupation = occupation.Title, Positions = draw.Between(1, job.Most), Kind = job.Kind, HoursAWeek = job.Hours,
            StartsOn = day.AddDays(draw.Between(21, 75)), Requirements = job.Requirements, Languages = job.Languages, Licence = job.Licence,
            Services = JobOrderServices.CvSearch | (draw.Chance(.5) ? JobOrderServices.Screening : JobOrderServices.JobAd), ContactPersonId = firm.PersonId, OwnerId = firm.OwnerId ?? colleague,
        };
        var order = JobOrder.Receive(new(db.Tenant, firm.Id, firm.Name, firm.UnitId, null), content, draw.Key(), content.OwnerId, DanishTime.ToUtc(day.ToDateTime(new TimeOnly(draw.Between(8, 15), 20))));

        if (draw.Chance(.3))
        {
            order.Advertise(new($"Vi søger nye kolleger.\n\n{job.Requirements}\n\nVi glæder os til at høre fra dig.", "job@firma.example", content.StartsOn.AddDays(-3), day));
        }

        return order;
    }

    private async Task GoOnAsync(CancellationToken ct)
    {
        var open = JobOrderPhases.Open;

        foreach (var order in await db.JobOrders.Include(o => o.Rounds).Where(o => open.Contains(o.Phase) && !db.SharedJobOrders.Any(s => s.JobOrderId == o.Id)).OrderBy(o => o.Id).ToListAsync(ct))
        {
            DemoJobOrderFate.Of(order).Befall(order, _today);
        }

        await SaveAsync(ct);
    }

    private Task<List<Firm>> FirmsAsync(CancellationToken ct) => db.Employers
        .Where(e => e.CeasedOn == null && e.SizeFrom >= 5 && !e.IsProtected)
        .OrderBy(e => e.Cvr)
        .Select(e => new Firm(
            e.Id, e.Name, e.ProductionUnits.Where(u => u.CeasedOn == null).OrderBy(u => u.PNumber).Select(u => (int?)u.Id).FirstOrDefault(),
            e.ContactPersons.Where(p => p.LeftOn == null && p.MergedIntoId == null).OrderBy(p => p.Id).Select(p => (int?)p.Id).FirstOrDefault(), e.OwnerId, e.Sector))
        .ToListAsync(ct);

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
