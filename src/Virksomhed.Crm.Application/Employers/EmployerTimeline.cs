using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>What has happened with an employer, newest first, and what is still open.</summary>
public static partial class EmployerTimeline
{
    private const int MaxOpen = 50;

    internal static async Task<Model> ReadAsync(CrmDbContext db, int employerId, TimelineKind kind, int show, CancellationToken ct)
    {
        var contacts = kind == TimelineKind.FollowUps ? [] : await ContactsOf(db, employerId, Visits(kind), show + 1).ToListAsync(ct);
        var followUps = await FollowUpsOf(db, employerId, kind is TimelineKind.All or TimelineKind.FollowUps ? show + 1 : 0).ToListAsync(ct);
        var latest = kind == TimelineKind.All ? contacts.Take(1).ToList() : await ContactsOf(db, employerId, null, 1).ToListAsync(ct);
        var done = followUps.Where(f => f.DoneAt is not null);
        var events = contacts.Select(c => new Event(c.HeldOn, c, null))
            .Concat(done.Select(f => new Event(DanishTime.DayOf(f.DoneAt!.Value), null, f)))
            .OrderByDescending(e => e.Day)
            .ToList();
        var shown = await WithPeople(db, events.Take(show).ToList(), latest, ct);

        return new(kind, shown.Events, events.Count > show, [.. followUps.Where(f => f.DoneAt is null).OrderBy(f => f.DueOn)], shown.Latest);
    }

    private static bool? Visits(TimelineKind kind) => kind switch { TimelineKind.Visits => true, TimelineKind.OtherContacts => false, _ => null };

    // As on the whole page: their SQL is worked out once. The kind is a parameter, for a compiled query cannot be put together.
    private static readonly Func<CrmDbContext, int, bool?, int, IAsyncEnumerable<ContactEvent>> ContactsOf = EF.CompileAsyncQuery((CrmDbContext db, int employerId, bool? visits, int take) => db.Contacts
        .Where(c => c.EmployerId == employerId && (visits == null || c.CountsAsVisit == visits))
        .OrderByDescending(c => c.HeldOn).ThenByDescending(c => c.Id)
        .Take(take)
        .Select(c => new ContactEvent(
            c.Id, c.HeldOn, c.StartsAt, c.Form, c.Direction, c.Purposes, c.Note, c.CountsAsVisit, c.NotCounted,
            db.Users.Where(u => u.Id == c.ConsultantId).Select(u => u.FullName).FirstOrDefault()!,
            db.Partners.Where(p => p.Id == c.PartnerId).Select(p => p.Name).FirstOrDefault())));

    // Open and done ones in one command: both are few, and both are on every page.
    private static readonly Func<CrmDbContext, int, int, IAsyncEnumerable<FollowUpEvent>> FollowUpsOf = EF.CompileAsyncQuery((CrmDbContext db, int employerId, int done) =>
        db.FollowUps.Where(f => f.EmployerId == employerId && f.DoneAt == null).OrderBy(f => f.DueOn).Take(MaxOpen)
            .Concat(db.FollowUps.Where(f => f.EmployerId == employerId && f.DoneAt != null).OrderByDescending(f => f.DoneAt).Take(done))
            .Select(f => new FollowUpEvent(
                f.Id, f.DueOn, f.Text, db.Users.Where(u => u.Id == f.ResponsibleId).Select(u => u.FullName).FirstOrDefault()!, f.DoneAt, f.Outcome)));

    private static async Task<(IReadOnlyList<Event> Events, ContactEvent? Latest)> WithPeople(
        CrmDbContext db, List<Event> events, List<ContactEvent> latest, CancellationToken ct)
    {
        var ids = events.Select(e => e.Contact?.Id ?? 0).Concat(latest.Select(c => c.Id)).Where(id => id > 0).Distinct().ToList();
        var people = ids.Count == 0 ? [] : await People(db, ids, ct);
        var byContact = people.ToLookup(p => (p.ContactId, p.IsColleague), p => p.Name);

        return ([.. events.Select(e => e with { Contact = Fill(e.Contact) })], Fill(latest.FirstOrDefault()));

        ContactEvent? Fill(ContactEvent? contact) => contact is null
            ? null
            : contact with { Met = [.. byContact[(contact.Id, false)]], Colleagues = [.. byContact[(contact.Id, true)]] };
    }

    private static Task<List<Participant>> People(CrmDbContext db, List<int> contactIds, CancellationToken ct) =>
        db.Set<ContactMeeting>().Where(m => contactIds.Contains(m.ContactId))
            .Join(db.ContactPersons, m => m.ContactPersonId, p => p.Id, (m, p) => new Participant { ContactId = m.ContactId, Name = p.Name, IsColleague = false })
            .Concat(db.Set<ContactColleague>().Where(c => contactIds.Contains(c.ContactId))
                .Join(db.Users, c => c.UserId, u => u.Id, (c, u) => new Participant { ContactId = c.ContactId, Name = u.FullName, IsColleague = true }))
            .ToListAsync(ct);

    // Settable, because EF Core joins two lists into one command only when it can name the members.
    private sealed class Participant
    {
        public int ContactId { get; init; }
        public string Name { get; init; } = "";
        public bool IsColleague { get; init; }
    }
}
