using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>The places of an event: how many are taken, and who gets one that came free.</summary>
internal static class Places
{
    public static Task<int> TakenAsync(CrmDbContext db, int eventId, CancellationToken ct) =>
        db.EventInvitations.Where(i => i.EventId == eventId && i.State == InvitationState.SignedUp).SumAsync(i => i.Persons, ct);

    /// <summary>Moves up those who wait, as far as there is room. To be saved by the caller.</summary>
    public static async Task<IReadOnlyList<EventInvitation>> FillAsync(CrmDbContext db, Event planned, int taken, CancellationToken ct)
    {
        var waiting = await db.EventInvitations.Where(i => i.EventId == planned.Id && i.State == InvitationState.Waiting).ToListAsync(ct);

        return WaitingList.MoveUp(waiting, planned.Capacity - taken);
    }
}
