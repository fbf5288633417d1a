using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Contacts;

/// <summary>
/// Keeps an employer's latest contact and next due day in step with its contacts. Written past the change tracker on purpose: a consultant
/// who logs a visit must not collide with a colleague who edits the employer's data.
/// </summary>
internal static class LatestContact
{
    /// <summary>A contact was logged: moves the days forward, never back.</summary>
    public static Task MoveForward(CrmDbContext db, int employerId, DateOnly heldOn, int contactsPerYear, CancellationToken ct)
    {
        var next = PortfolioRules.NextDue(contactsPerYear, heldOn, heldOn);

        return db.Employers
            .Where(e => e.Id == employerId && (e.LatestContactOn == null || e.LatestContactOn < heldOn))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, heldOn).SetProperty(e => e.NextContactOn, next), ct);
    }

    /// <summary>A contact was changed or deleted: finds the days anew.</summary>
    public static async Task FindAnew(CrmDbContext db, int employerId, int contactsPerYear, DateOnly today, CancellationToken ct)
    {
        var latest = await db.Contacts.Where(c => c.EmployerId == employerId).MaxAsync(c => (DateOnly?)c.HeldOn, ct);
        var next = PortfolioRules.NextDue(contactsPerYear, latest, today);

        await db.Employers
            .Where(e => e.Id == employerId)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, latest).SetProperty(e => e.NextContactOn, next), ct);
    }
}
