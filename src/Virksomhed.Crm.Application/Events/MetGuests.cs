using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.FollowUps;
using Virksomhed.Crm.Domain.Municipalities;

namespace Virksomhed.Crm.Application.Events;

/// <summary>Makes contacts of those who came, through the same doors as any other contact, so that the visit rule and the log see them.</summary>
internal sealed class MetGuests
{
    private readonly CrmDbContext _db;
    private readonly Event _held;
    private readonly RecordAttendance.Command _command;
    private readonly TimeProvider _clock;
    private readonly List<VisitRule> _rules;
    private readonly HashSet<int> _staff;
    private readonly Municipality _municipality;

    private MetGuests(CrmDbContext db, Event held, RecordAttendance.Command command, TimeProvider clock, List<VisitRule> rules, HashSet<int> staff, Municipality municipality) =>
        (_db, _held, _command, _clock, _rules, _staff, _municipality) = (db, held, command, clock, rules, staff, municipality);

    public static async Task<MetGuests> PrepareAsync(CrmDbContext db, Event held, RecordAttendance.Command command, TimeProvider clock, CancellationToken ct) => new(
        db, held, command, clock,
        await db.VisitRules.AsNoTracking().ToListAsync(ct),
        await db.ActiveStaff().Select(user => user.Id).ToHashSetAsync(ct),
        await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct));

    public async Task RecordAsync(EventInvitation invitation, RecordAttendance.Guest guest, CancellationToken ct)
    {
        if (!guest.Came)
        {
            invitation.StayedAway();

            return;
        }

        Rule.Require(_staff.Contains(guest.MetById!.Value), "En af kollegerne findes ikke i kommunen.");
        var employer = await _db.Employers.Include(e => e.ContactPersons).SingleAsync(e => e.Id == invitation.EmployerId, ct);
        var contact = await LogAsync(invitation, guest, employer, ct);
        invitation.Came(contact.Id);

        if (Texts.Clean(_command.FollowUp) is { } text)
        {
            _db.FollowUps.Add(FollowUp.Plan(_db.Tenant, employer.Id, employer.OwnerId ?? contact.ConsultantId, _command.FollowUpOn!.Value, text, contact.Id));
        }

        await LatestContact.MoveForward(_db, employer.Id, contact.HeldOn, _municipality.ContactsPerYear(employer.Level), ct);
    }

    private async Task<Contact> LogAsync(EventInvitation invitation, RecordAttendance.Guest guest, Employer employer, CancellationToken ct)
    {
        var isProtected = employer.IsProtected || await _db.ProductionUnits.AnyAsync(u => u.EmployerId == employer.Id && u.IsProtected, ct);
        var content = new ContactContent
        {
            HeldOn = _held.HeldOn,
            StartsAt = _held.StartsAt,
            Minutes = Math.Min(Contact.MaxMinutes, (int)(_held.EndsAt - _held.StartsAt).TotalMinutes),
            Form = ContactForm.Event,
            Purposes = _command.Purposes.Aggregate(Purposes.None, (all, one) => all | one),
            Note = $"{_held.Kind.Text()}: {_held.Title}",
            Basis = isProtected ? invitation.Basis ?? ContactBasis.TheyAsked : null, // who signs up asks to come
            BasisDetail = isProtected ? invitation.BasisDetail : null,
        };
        var place = new ContactPlace(invitation.MunicipalityCode, employer.Id, invitation.ProductionUnitId, isProtected);
        var contact = Contact.Log(place, guest.MetById!.Value, content, Guid.NewGuid(), _clock.UtcNow());
        contact.MeetWith(await PersonAsync(invitation, guest, employer, ct));
        contact.Count(_rules.RulesOn(contact.HeldOn), anotherCountedThatDay: false);
        _db.Contacts.Add(contact);
        await _db.SaveChangesAsync(ct);

        return contact;
    }

    /// <summary>The person by name; somebody new is remembered, so that nobody types the guest list twice.</summary>
    private async Task<int[]> PersonAsync(EventInvitation invitation, RecordAttendance.Guest guest, Employer employer, CancellationToken ct)
    {
        if (Texts.Clean(guest.Participant) is not { } name)
        {
            return invitation.ContactPersonId is { } invited ? [invited] : [];
        }

        var known = employer.ContactPersons.FirstOrDefault(p => p.IsActive && p.NameFolded == DanishText.Fold(name));

        return [known?.Id ?? await FirstMeeting.Remember(_db, ContactPerson.Add(employer, name, role: null, phone: null, email: null), ct)];
    }
}
