using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Contacts;

namespace Virksomhed.Crm.Application.Municipalities;

/// <summary>Every contact knows whether it counts as a visit; when a rule changes, that is decided anew.</summary>
internal static class VisitCounts
{
    /// <summary>Two rules that begin on the same day would leave it open which one holds.</summary>
    public static async Task RequireFreeDay(CrmDbContext db, DateOnly day, int besides, CancellationToken ct)
    {
        if (await db.VisitRules.AnyAsync(rule => rule.ValidFrom == day && rule.Id != besides, ct))
        {
            throw Refused.At(nameof(VisitRuleInput.ValidFrom), "Der er allerede en regel, som gælder fra den dag. Ret den i stedet.");
        }
    }

    /// <summary>
    /// Counts every contact since a day again, month by month, the first of each unit and day first. Before the first rule the first one
    /// holds, so a change of that one reaches back to the beginning.
    /// </summary>
    public static async Task CountAgain(CrmDbContext db, DateOnly from, CancellationToken ct)
    {
        var rules = await db.VisitRules.AsNoTracking().ToListAsync(ct);
        var since = rules.TrueForAll(rule => rule.ValidFrom >= from) ? DateOnly.MinValue : from;
        var held = db.Contacts.Where(contact => contact.HeldOn >= since);
        var months = await held.Select(c => new { c.HeldOn.Year, c.HeldOn.Month }).Distinct().ToListAsync(ct);

        foreach (var month in months)
        {
            var (first, next) = (new DateOnly(month.Year, month.Month, 1), new DateOnly(month.Year, month.Month, 1).AddMonths(1));
            var contacts = await held.Where(c => c.HeldOn >= first && c.HeldOn < next).Include(c => c.Met).OrderBy(c => c.HeldOn).ThenBy(c => c.Id).ToListAsync(ct);
            Count(contacts, rules);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static void Count(List<Contact> contacts, List<VisitRule> rules)
    {
        HashSet<(int Unit, DateOnly Day)> taken = [];

        foreach (var contact in contacts)
        {
            contact.Count(rules.RulesOn(contact.HeldOn), taken.Contains((contact.ProductionUnitId, contact.HeldOn)));

            if (contact.CountsAsVisit)
            {
                taken.Add((contact.ProductionUnitId, contact.HeldOn));
            }
        }
    }
}
