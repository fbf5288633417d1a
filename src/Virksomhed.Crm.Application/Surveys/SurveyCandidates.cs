using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;
using Virksomhed.Crm.Domain.Portal;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Surveys;

namespace Virksomhed.Crm.Application.Surveys;

/// <summary>What came to an end between two days, has not been asked about, and has somebody who may be asked.</summary>
public static class SurveyCandidates
{
    /// <summary>Something that is over; the names must be properties for the database to filter by them.</summary>
    private sealed record Ended
    {
        public int Id { get; init; }
        public DateOnly Day { get; init; }
        public int EmployerId { get; init; }
        public int? PersonId { get; init; }
    }

    /// <param name="before">The first day that is left out: what was registered today may still be put right.</param>
    public static async Task<IReadOnlyList<SurveyCandidate>> ReadAsync(CrmDbContext db, DateOnly from, DateOnly before, CancellationToken ct) =>
    [
        .. await Of(db, SurveySubject.JobOrder, JobOrders(db, from, before)).ToListAsync(ct),
        .. await Of(db, SurveySubject.Fastholdelsessag, Cases(db, from, before)).ToListAsync(ct),
        .. await Of(db, SurveySubject.Dispatch, Dispatches(db, from, before)).ToListAsync(ct),
        .. await Of(db, SurveySubject.Contact, Visits(db, from, before)).ToListAsync(ct),
    ];

    /// <summary>
    /// Those who may be written to: still there, with an address that has not opted out, at an employer that is in business, is not reklamebeskyttet
    /// (CVR-loven § 19), and has not asked to be left alone.
    /// </summary>
    internal static IQueryable<ContactPerson> Reachable(CrmDbContext db) => db.ContactPersons
        .Where(p => p.LeftOn == null && p.MergedIntoId == null && p.Email != null)
        .Where(p => p.Employer.CeasedOn == null && !p.Employer.IsProtected)
#pragma warning disable CA1304, CA1311, CA1862 // Becomes LOWER in SQL; what .NET would do is never run.
        .Where(p => !db.SurveyOptOuts.Any(o => o.Email == p.Email!.ToLower()))
#pragma warning restore CA1304, CA1311, CA1862
        .Where(p => !db.EmployerWishes.Any(w => w.EmployerId == p.EmployerId && w.HowOften == ContactWish.OnlyWhenAsked));

    /// <summary>The language that a person has chosen in the portal; what others speak nobody has told.</summary>
    internal static async Task<InquiryLanguage> LanguageAsync(CrmDbContext db, int employerId, string email, CancellationToken ct)
    {
        var normal = email.ToUpperInvariant();
        var users = db.Users.Where(u => u.NormalizedEmail == normal).Select(u => u.Id);

        return await db.PortalAccesses
            .Where(a => a.EmployerId == employerId && a.EndedAt == null && users.Contains(a.UserId))
            .Select(a => (InquiryLanguage?)a.Language).FirstOrDefaultAsync(ct) ?? InquiryLanguage.Danish;
    }

    private static IQueryable<SurveyCandidate> Of(CrmDbContext db, SurveySubject subject, IQueryable<Ended> ended)
    {
        var alike = subject.Occasion().Subjects();

        return ended
            .Where(e => e.PersonId != null && !db.SurveyInvitations.Any(i => i.Subject == subject && i.SubjectId == e.Id))
            .Select(e => new SurveyCandidate(subject, e.Id, e.Day, e.EmployerId, e.PersonId!.Value)
            {
                LastAny = db.SurveyInvitations.Where(i => i.EmployerId == e.EmployerId).Max(i => (DateOnly?)i.SentOn),
                LastAlike = db.SurveyInvitations.Where(i => i.EmployerId == e.EmployerId && alike.Contains(i.Subject)).Max(i => (DateOnly?)i.SentOn),
            });
    }

    private static IQueryable<Ended> Visits(CrmDbContext db, DateOnly from, DateOnly before)
    {
        var reachable = Reachable(db);

        return db.Contacts.Where(c => c.CountsAsVisit && c.HeldOn >= from && c.HeldOn < before).Select(c => new Ended
        {
            Id = c.Id, Day = c.HeldOn, EmployerId = c.EmployerId,
            PersonId = reachable.Where(p => p.EmployerId == c.EmployerId && c.Met.Any(m => m.ContactPersonId == p.Id)).OrderBy(p => p.Id).Select(p => (int?)p.Id).FirstOrDefault(),
        });
    }

    private static IQueryable<Ended> JobOrders(CrmDbContext db, DateOnly from, DateOnly before)
    {
        var reachable = Reachable(db);

        return db.JobOrders.Where(o => o.ClosedOn >= from && o.ClosedOn < before).Select(o => new Ended
        {
            Id = o.Id, Day = o.ClosedOn!.Value, EmployerId = o.EmployerId, PersonId = reachable.Where(p => p.Id == o.ContactPersonId).Select(p => (int?)p.Id).FirstOrDefault(),
        });
    }

    // A case names nobody at the employer, so somebody at the workplace is asked, in words that do not tell of a case.
    private static IQueryable<Ended> Cases(CrmDbContext db, DateOnly from, DateOnly before)
    {
        var reachable = Reachable(db);

        return db.Fastholdelsessager.Where(s => s.ClosedOn >= from && s.ClosedOn < before).Select(s => new Ended
        {
            Id = s.Id, Day = s.ClosedOn!.Value, EmployerId = s.EmployerId,
            PersonId = reachable.Where(p => p.EmployerId == s.EmployerId && (p.ProductionUnitId == null || p.ProductionUnitId == s.ProductionUnitId))
                .OrderBy(p => p.ProductionUnitId == null).ThenBy(p => p.Id).Select(p => (int?)p.Id).FirstOrDefault(),
        });
    }

    private static IQueryable<Ended> Dispatches(CrmDbContext db, DateOnly from, DateOnly before)
    {
        var reachable = Reachable(db);

        return db.Dispatches.Where(d => d.HeldOn >= from && d.HeldOn < before && (d.State == DispatchState.Held || d.State == DispatchState.FollowedUp)).Select(d => new Ended
        {
            Id = d.Id, Day = d.HeldOn!.Value, EmployerId = d.EmployerId, PersonId = reachable.Where(p => p.Id == d.ContactPersonId).Select(p => (int?)p.Id).FirstOrDefault(),
        });
    }
}
