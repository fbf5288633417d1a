using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Demo;

/// <summary>The events of the demo world: one each quarter, with those who came, and the next one with those who have answered.</summary>
internal sealed class DemoEvents(CrmDbContext db, DemoTeam team, DateTime now)
{
    private static readonly (EventKind Kind, string Title, string Place, int Capacity, TimeOnly From, TimeOnly Until, Purposes Purpose)[] Programme =
    [
        (EventKind.InfoMeeting, "Infomøde om voksenlærlinge og satser", "Rådhuset, byrådssalen", 60, new(8, 30), new(10, 0), Purposes.Voksenlaerling),
        (EventKind.Jobdating, "Jobdating: industri og lager", "Jobcentret, kantinen", 40, new(9, 0), new(12, 0), Purposes.Rekruttering),
        (EventKind.Network, "Netværk for HR og arbejdsmiljø", "Erhvervsrådet", 25, new(15, 0), new(17, 0), Purposes.Fastholdelse),
        (EventKind.Conference, "Virksomhedskonference: sammen om fastholdelse", "Folkehjem", 120, new(9, 0), new(14, 30), Purposes.Fastholdelse),
    ];

    private readonly DateOnly _today = DanishTime.DayOf(now);

    public async Task LiveAsync(CancellationToken ct)
    {
        var latest = await db.Events.MaxAsync(e => (DateOnly?)e.HeldOn, ct) ?? new DateOnly(_today.Year - 2, 1, 1);
        var rule = await db.VisitRules.AsNoTracking().OrderBy(r => r.ValidFrom).FirstAsync(ct);

        for (var day = Next(latest); latest <= _today; day = Next(day))
        {
            await HoldAsync(day, rule, ct);
            latest = day;
        }
    }

    /// <summary>The first Thursday of the last month of each quarter.</summary>
    private static DateOnly Next(DateOnly after)
    {
        var middle = new DateOnly(after.Year, ((after.Month - 1) / 3 * 3) + 3, 1);
        var thursday = middle.AddDays(((int)DayOfWeek.Thursday - (int)middle.DayOfWeek + 7) % 7);

        return thursday > after ? thursday : Next(middle.AddMonths(1));
    }

#pragma warning disable CA5394 // Made-up data, made the same way each time: no secret is drawn here.
    private async Task HoldAsync(DateOnly day, VisitRule rule, CancellationToken ct)
    {
        var draw = new Random((db.Tenant * 31) ^ day.DayNumber);
        var (kind, title, place, capacity, from, until, purpose) = Programme[(day.Month - 1) / 3];
        var held = Event.Plan(db.Tenant, new()
        {
            Kind = kind, Title = title, HeldOn = day, StartsAt = from, EndsAt = until, Place = place, Capacity = capacity, ResponsibleId = team.Somebody(draw.NextDouble()),
            Description = "Kaffe fra en halv time før. Tag gerne en kollega med.",
        });
        db.Events.Add(held);
        var invitations = await InviteAsync(held, draw, ct);
        await db.SaveChangesAsync(ct);

        if (day < _today)
        {
            await MeetAsync(held, invitations, purpose, rule, draw, ct);
        }

        db.ChangeTracker.Clear();
    }

    private async Task<List<EventInvitation>> InviteAsync(Event held, Random draw, CancellationToken ct)
    {
        var sent = DanishTime.ToUtc((held.HeldOn < _today ? held.HeldOn.AddDays(-30) : _today).ToDateTime(new TimeOnly(8, 0)));
        var persons = await db.ContactPersons
            .Where(p => p.Email != null && p.LeftOn == null && p.MergedIntoId == null && !p.Employer.IsProtected && p.Employer.CeasedOn == null)
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Id, p.EmployerId, p.Name, p.Email,
                Unit = p.Employer.ProductionUnits.Where(u => u.CeasedOn == null && !u.IsProtected).OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var (free, invitations) = (held.Capacity, new List<EventInvitation>());

        foreach (var person in persons.Where(p => p.Unit is not null).DistinctBy(p => p.EmployerId).OrderBy(_ => draw.Next()).Take(held.Capacity * 2))
        {
            var place = new ContactPlace(db.Tenant, person.EmployerId, person.Unit!.Value, IsProtected: false);
            var invitation = EventInvitation.Send(held, new(place, person.Id, person.Email!), LinkSecret.Hash(LinkSecret.New()), sent);
            free -= Answer(invitation, person.Name, free, draw, sent);
            invitations.Add(invitation);
        }

        db.EventInvitations.AddRange(invitations);

        return invitations;
    }

    private static int Answer(EventInvitation invitation, string name, int free, Random draw, DateTime sent)
    {
        switch (draw.NextDouble())
        {
            case < .36:
                invitation.SignUp(name, draw.Next(1, 3), free, sent.AddHours(draw.Next(2, 400)));
                return invitation.State == InvitationState.SignedUp ? invitation.Persons : 0;
            case < .6:
                invitation.Decline(sent.AddHours(draw.Next(2, 300)));
                return 0;
            default:
                return 0;
        }
    }

    private async Task MeetAsync(Event held, List<EventInvitation> invitations, Purposes purpose, VisitRule rule, Random draw, CancellationToken ct)
    {
        var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct);
        var levels = await db.Employers.Where(e => db.EventInvitations.Any(i => i.EventId == held.Id && i.EmployerId == e.Id)).ToDictionaryAsync(e => e.Id, e => e.Level, ct);

        foreach (var guest in invitations.Where(i => i.State == InvitationState.SignedUp))
        {
            if (draw.NextDouble() > .88)
            {
                guest.StayedAway();
                continue;
            }

            var content = new ContactContent { HeldOn = held.HeldOn, StartsAt = held.StartsAt, Form = ContactForm.Event, Purposes = purpose, Note = $"{held.Kind.Text()}: {held.Title}" };
            var contact = Contact.Log(new(db.Tenant, guest.EmployerId, guest.ProductionUnitId, false), team.Somebody(draw.NextDouble()), content, Guid.NewGuid(), held.EndsUtc.AddHours(2));
            contact.MeetWith([guest.ContactPersonId!.Value]);
            contact.Count(rule, anotherCountedThatDay: false);
            db.Contacts.Add(contact);
            await db.SaveChangesAsync(ct);
            guest.Came(contact.Id);
            await LatestContact.MoveForward(db, guest.EmployerId, contact.HeldOn, municipality.ContactsPerYear(levels[guest.EmployerId]), ct);
        }

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }
#pragma warning restore CA5394
}
