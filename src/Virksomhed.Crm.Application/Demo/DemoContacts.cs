using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>Holds the contacts of the demo world, day by day. A day always turns out the same, whenever it is made.</summary>
internal sealed class DemoContacts
{
    private const int DaysABatch = 60;

    private readonly CrmDbContext _db;
    private readonly DemoDraw _draw;
    private readonly VisitRule _rule;
    private readonly int _contactsAYear;
    private readonly HashSet<int> _touched = [];

    private DemoContacts(CrmDbContext db, DemoDraw draw, VisitRule rule, int contactsAYear) =>
        (_db, _draw, _rule, _contactsAYear) = (db, draw, rule, contactsAYear);

    public static async Task<DemoContacts> PrepareAsync(
        CrmDbContext db, DemoTeam team, int contactsAYear, CancellationToken ct) =>
        new(db, await DemoDraw.LoadAsync(db, team, ct), await db.VisitRules.AsNoTracking().OrderBy(rule => rule.ValidFrom).FirstAsync(ct), contactsAYear);

    public async Task HoldAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        for (var day = from; day <= to; day = day.AddDays(DaysABatch))
        {
            var last = day.AddDays(DaysABatch - 1) is var end && end < to ? end : to;
            var held = Enumerable.Range(0, last.DayNumber - day.DayNumber + 1).SelectMany(n => Day(day.AddDays(n), to)).ToList();
            await SaveAsync(held, to, ct);
        }

        await RememberLatestAsync(to, ct);
    }

    private IEnumerable<Contact> Day(DateOnly day, DateOnly newest)
    {
        _draw.Begin(day);
        var growth = 1 - (.04 * (newest.Year - day.Year));
        var counted = new HashSet<int>();

        for (var n = _draw.Count(DemoCalendar.Expected(day, _contactsAYear * growth)); n > 0; n--)
        {
            var (place, consultant, persons) = _draw.Meeting();
            var content = _draw.Content(day, place.IsProtected) is var told && told.Purposes.HasFlag(Purposes.Rekruttering) ? told with { Hiring = DemoHiring.Answer(place, day) } : told;
            var contact = Contact.Log(place, consultant, content, _draw.Key(), day.ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc));
            contact.MeetWith(content.Form is ContactForm.Mail || _draw.Chance(.03) ? [] : persons);
            contact.Count(_rule, counted.Contains(place.ProductionUnitId));

            if (contact.CountsAsVisit)
            {
                counted.Add(place.ProductionUnitId);
            }

            _touched.Add(place.EmployerId);
            yield return contact;
        }
    }

    private async Task SaveAsync(List<Contact> held, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(ct);
        _db.Contacts.AddRange(held);
        await _db.SaveChangesAsync(ct);
        _db.FollowUps.AddRange(held.Select(contact => NextStep(contact, today)).OfType<FollowUp>());
        await _db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        _db.ChangeTracker.Clear();
    }

    // What lies back is done; of the last weeks some is left, and a little of that is late.
    private FollowUp? NextStep(Contact contact, DateOnly today)
    {
        _draw.Begin(contact);

        if (!_draw.Chance(.3))
        {
            return null;
        }

        var due = contact.HeldOn.AddDays(_draw.Days());
        var step = FollowUp.Plan(contact.MunicipalityCode, contact.EmployerId, contact.ConsultantId, due, _draw.Of(DemoTexts.NextSteps), contact.Id);

        if (due.AddDays(14) < today || (due <= today && _draw.Chance(.9)))
        {
            step.Complete(contact.ConsultantId, _draw.Of(DemoTexts.Outcomes), due.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc));
        }

        return step;
    }

    private async Task RememberLatestAsync(DateOnly today, CancellationToken ct)
    {
        var municipality = await _db.Municipalities.SingleAsync(m => m.Code == _db.Tenant, ct);

        foreach (var level in Enum.GetValues<PortfolioLevel>())
        {
            var days = PortfolioRules.NextDue(municipality.ContactsPerYear(level), today, today)?.DayNumber - today.DayNumber;

            foreach (var ids in _touched.Chunk(500))
            {
                await _db.Employers
                    .Where(e => e.Level == level && ids.Contains(e.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, e => _db.Contacts.Where(c => c.EmployerId == e.Id).Max(c => (DateOnly?)c.HeldOn)), ct);

                if (days is { } wait)
                {
                    await _db.Employers
                        .Where(e => e.Level == level && ids.Contains(e.Id))
                        .ExecuteUpdateAsync(set => set.SetProperty(e => e.NextContactOn, e => e.LatestContactOn!.Value.AddDays(wait)), ct);
                }
            }
        }
    }
}
