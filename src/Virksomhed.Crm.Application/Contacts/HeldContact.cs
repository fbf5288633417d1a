using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>Saves a contact that was held, with all that follows from it, inside the caller's transaction: whoever was met, whether it counts, the employer's latest contact.</summary>
internal static class HeldContact
{
    public static async Task<Contact> AddAsync(CrmDbContext db, LogContact.Command command, ContactSetting setting, int consultantId, DateTime now, CancellationToken ct)
    {
        var rules = await db.VisitRules.AsNoTracking().ToListAsync(ct);
        var contact = Contact.Log(setting.Place, consultantId, command.Content(), command.FormKey, now);
        contact.MeetWith([.. command.ContactPersonIds, .. await FirstMeeting.AddPerson(db, command, setting.Place, ct)]);
        contact.TookPart(command.ColleagueIds);
        contact.Count(rules.RulesOn(contact.HeldOn), setting.AnotherCountedThatDay);
        db.Contacts.Add(contact);
        await db.SaveChangesAsync(ct);
        await LatestContact.MoveForward(db, contact.EmployerId, contact.HeldOn, setting.ContactsPerYear, ct);

        return contact;
    }
}
