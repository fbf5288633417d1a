using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Operations;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>Keeps when something was last done to the installation, and lets one node do what is to be done once.</summary>
public sealed class OperationMarks(CrmDbContext db, TimeProvider clock)
{
    public async Task TellAsync(OperationDeed deed, bool succeeded, string? detail, CancellationToken ct)
    {
        var mark = await db.OperationMarks.SingleOrDefaultAsync(m => m.Deed == deed, ct) ?? db.OperationMarks.Add(new OperationMark(deed)).Entity;
        mark.Make(clock.UtcNow(), succeeded, detail);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether the caller is to do what has not been done since an instant: of several nodes that ask, one.</summary>
    public async Task<bool> ClaimAsync(OperationDeed deed, DateTime since, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var mine = await db.OperationMarks.Where(m => m.Deed == deed && m.At < since)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.At, now).SetProperty(m => m.Succeeded, false).SetProperty(m => m.Detail, (string?)null), ct);

        return mine > 0 || (!await db.OperationMarks.AnyAsync(m => m.Deed == deed, ct) && await TryBeginAsync(deed, ct));
    }

    private async Task<bool> TryBeginAsync(OperationDeed deed, CancellationToken ct)
    {
        try
        {
            await TellAsync(deed, succeeded: false, null, ct);

            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was first.
            db.ChangeTracker.Clear();

            return false;
        }
    }
}
