using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.FollowUps;

internal static class FollowUpSaving
{
    /// <summary>Saves what one tap did; when a colleague changed the same follow-up in that moment, the tap is refused in words.</summary>
    public static async Task SaveTapAsync(this CrmDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException("En kollega har netop ændret opfølgningen. Se den igen, før du går videre.");
        }
    }
}
