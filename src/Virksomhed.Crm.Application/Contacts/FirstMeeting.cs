using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>A person who was met for the first time is typed in with the contact itself, so that nobody has to leave the form.</summary>
internal static class FirstMeeting
{
    /// <summary>The id of the new contact person; none when no name was typed.</summary>
    public static async Task<int[]> AddPerson(CrmDbContext db, LogContact.Command command, ContactPlace place, CancellationToken ct)
    {
        if (Texts.Clean(command.NewPersonName) is not { } name)
        {
            return [];
        }

        var employer = await db.Employers.SingleAsync(e => e.Id == place.EmployerId, ct);
        var person = ContactPerson.Add(employer, name, Texts.Clean(command.NewPersonRole), PhoneNumber.Clean(command.NewPersonPhone), email: null);

        return [await Remember(db, person, ct)];
    }

    /// <summary>Saves a new person, who can be searched for from then on.</summary>
    public static async Task<int> Remember(CrmDbContext db, ContactPerson person, CancellationToken ct)
    {
        db.ContactPersons.Add(person);
        await db.SaveChangesAsync(ct);
        await EmployerSearchIndex.RefreshAsync(db, [person.EmployerId], ct);

        return person.Id;
    }
}
