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
    public static async Task MoveForward(CrmDbContext db, int employerId, DateOnly heldOn, CancellationToken ct)
    {
        var next = await NextDue(db, employerId, heldOn, ct);

        await db.Employers
            .Where(e => e.Id == employerId && (e.LatestContactOn == null || e.LatestContactOn < heldOn))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, heldOn).SetProperty(e => e.NextContactOn, next), ct);
    }

    /// <summary>A contact was changed or deleted: finds the days anew.</summary>
    public static async Task FindAnew(CrmDbContext db, int employerId, DateOnly today, CancellationToken ct)
    {
        var latest = await db.Contacts.Where(c => c.EmployerId == employerId).MaxAsync(c => (DateOnly?)c.HeldOn, ct);
        var next = await NextDue(db, employerId, latest ?? today, ct);

        await db.Employers
            .Where(e => e.Id == employerId)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.LatestContactOn, latest).SetProperty(e => e.NextContactOn, next), ct);
    }

    private static async Task<DateOnly?> NextDue(CrmDbContext db, int employerId, DateOnly latest, CancellationToken ct)
    {
        var promise = await db.Employers
            .Where(e => e.Id == employerId)
            .Select(e => new { e.Level, Municipality = db.Municipalities.Single(m => m.Code == e.MunicipalityCode) })
            .SingleAsync(ct);

        return PortfolioRules.NextDue(promise.Municipality.ContactsPerYear(promise.Level), latest, latest);
    }
}
