using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>A contact may be put right and deleted by the consultant who held it and by managers; visits are counted again after that.</summary>
internal static class OwnContact
{
    public static async Task<Contact> Find(CrmDbContext db, ICurrentUser user, int id, CancellationToken ct)
    {
        var contact = await db.Contacts.Include(c => c.Met).Include(c => c.Colleagues).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFound();
        Rule.Require(contact.ConsultantId == user.UserId || user.IsIn(Role.Leder), "Kun den, der holdt kontakten, og ledere kan ændre den.");

        return contact;
    }

    /// <summary>
    /// After a contact gave up its unit and day, the next one of that day may count. Saves twice: the database lets the day be taken only
    /// when it is free.
    /// </summary>
    public static async Task CountAgain(CrmDbContext db, int productionUnitId, DateOnly day, CancellationToken ct)
    {
        var rule = (await db.VisitRules.AsNoTracking().ToListAsync(ct)).RulesOn(day);
        var thatDay = await db.Contacts
            .Include(c => c.Met)
            .Where(c => c.ProductionUnitId == productionUnitId && c.HeldOn == day)
            .OrderBy(c => c.Id).Take(50)
            .ToListAsync(ct);

        foreach (var contact in thatDay.Where(c => c.NotCounted == NotCounted.AlreadyCountedThatDay))
        {
            contact.Count(rule, thatDay.Any(other => other.Id != contact.Id && other.CountsAsVisit));
        }

        await db.SaveChangesAsync(ct);
    }
}
