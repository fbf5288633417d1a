using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>Who of the employers that a filter finds can be invited, and where the mail goes.</summary>
public static class Invitees
{
    /// <summary>An invitation is sent to so many at a time.</summary>
    public const int Most = 500;

    /// <summary>
    /// Active employers that are not invited yet and have a workplace and a mail address. A reklamebeskyttet one only where a contact has recorded its consent
    /// (CVR-loven § 19).
    /// </summary>
    internal static IQueryable<Employer> Invitable(this IQueryable<Employer> employers, CrmDbContext db, int eventId, EmployerFilter filter, EmployerChoices choices, DateOnly today) => employers
        .Matching(db, filter, choices, today)
        .Where(e => e.CeasedOn == null && !db.EventInvitations.Any(i => i.EventId == eventId && i.EmployerId == e.Id))
        .Where(e => e.ProductionUnits.Any(u => u.CeasedOn == null))
        .Where(e => e.OwnEmail != null || e.Email != null || e.ContactPersons.Any(p => p.Email != null && p.LeftOn == null && p.MergedIntoId == null))
        .Where(e => (!e.IsProtected && !e.ProductionUnits.Any(u => u.IsProtected)) || db.Contacts.Any(c => c.EmployerId == e.Id && c.Basis == ContactBasis.Consent));

    /// <summary>The contact person with a mail address who was added last, or the employer's own address; the largest workplace.</summary>
    internal static async Task<IReadOnlyList<Invitee>> ReadAsync(CrmDbContext db, IQueryable<Employer> employers, CancellationToken ct)
    {
        var found = await employers
            .Select(e => new
            {
                e.MunicipalityCode,
                e.Id,
                Unit = e.ProductionUnits.Where(u => u.CeasedOn == null).OrderByDescending(u => u.Employees).ThenBy(u => u.Id).Select(u => u.Id).First(),
                IsProtected = e.IsProtected || e.ProductionUnits.Any(u => u.IsProtected),
                Person = e.ContactPersons.Where(p => p.Email != null && p.LeftOn == null && p.MergedIntoId == null).OrderByDescending(p => p.Id)
                    .Select(p => new { p.Id, p.Email }).FirstOrDefault(),
                Email = e.OwnEmail ?? e.Email,
                Consent = db.Contacts.Where(c => c.EmployerId == e.Id && c.Basis == ContactBasis.Consent).OrderByDescending(c => c.HeldOn).Select(c => c.BasisDetail).FirstOrDefault(),
            })
            .ToListAsync(ct);

        return
        [
            .. from one in found
               where one.Person is not null || one.Email is not null
               select new Invitee(
                   new(one.MunicipalityCode, one.Id, one.Unit, one.IsProtected), one.Person?.Id, one.Person?.Email ?? one.Email!,
                   one is { IsProtected: true, Consent: not null } ? ContactBasis.Consent : null, one.IsProtected ? one.Consent : null),
        ];
    }
}
