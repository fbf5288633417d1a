using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Contacts;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.Inquiries;

namespace Virksomhed.Crm.Application.Inquiries;

/// <summary>Makes a contact of an answer, through the same doors as any other contact, so that the timeline, the warnings and the log see it.</summary>
internal static class InquiryContact
{
    /// <summary>The id of the contact; null for a lead, and where the employer has no workplace here.</summary>
    public static async Task<int?> LogAsync(CrmDbContext db, Inquiry inquiry, ContactForm form, string note, Guid formKey, DateTime now, CancellationToken ct)
    {
        var employer = await db.Employers.AsNoTracking().Include(e => e.ProductionUnits).Include(e => e.ContactPersons).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == inquiry.EmployerId, ct);
        var unit = employer?.ProductionUnits.OrderBy(u => u.CeasedOn is not null).ThenByDescending(u => u.Employees).ThenBy(u => u.Id).FirstOrDefault();

        if (employer is null || unit is null)
        {
            return null;
        }

        var isProtected = employer.IsProtected || employer.ProductionUnits.Any(u => u.IsProtected);
        var content = new ContactContent
        {
            HeldOn = DanishTime.DayOf(now),
            Form = form,
            Direction = ContactDirection.FromThem,
            Purposes = inquiry.Needs.ToPurposes(),
            Note = note,
            Basis = isProtected ? ContactBasis.TheyAsked : null,
        };
        var contact = Contact.Log(new(db.Tenant, employer.Id, unit.Id, isProtected), db.UserId!.Value, content, formKey, now);
        contact.MeetWith(PersonOf(inquiry, employer));
        contact.Count((await db.VisitRules.AsNoTracking().ToListAsync(ct)).RulesOn(contact.HeldOn), anotherCountedThatDay: false); // a call is no visit, and the rule says so
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(ct);
        var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == db.Tenant, ct);
        await LatestContact.MoveForward(db, employer.Id, contact.HeldOn, municipality.ContactsPerYear(employer.Level), ct);

        return contact.Id;
    }

    private static IEnumerable<int> PersonOf(Inquiry inquiry, Employer employer) => employer.ContactPersons
        .Where(p => p.IsActive && inquiry.ContactName is { } name && p.NameFolded == DanishText.Fold(name))
        .Select(p => p.Id).Take(1);
}
