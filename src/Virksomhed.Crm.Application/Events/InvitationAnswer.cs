using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An employer's answer to an invitation, whichever way it came: who comes, who waits, and who gets a place that came free.</summary>
public sealed class InvitationAnswer(CrmDbContext db, EventMails mails, TimeProvider clock)
{
    private const int Attempts = 4;

    /// <summary>Saves it. <paramref name="find"/> reads the invitation with its event, anew when another took or left a place in the same instant.</summary>
    public async Task<InvitationState> GiveAsync(Func<Task<EventInvitation>> find, string? participant, int? persons, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(find);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await GiveAsync(await find(), participant, persons, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    // No participant is a no.
    private async Task<InvitationState> GiveAsync(EventInvitation invitation, string? participant, int? persons, CancellationToken ct)
    {
        var planned = invitation.Event;
        var taken = await Places.TakenAsync(db, planned.Id, ct);
        var before = invitation.State == InvitationState.SignedUp ? invitation.Persons : 0;

        if (participant is null)
        {
            invitation.Decline(clock.UtcNow());
        }
        else
        {
            invitation.SignUp(participant, persons ?? 1, planned.Capacity - taken, clock.UtcNow());
        }

        var after = invitation.State == InvitationState.SignedUp ? invitation.Persons : 0;
        var moved = after < before ? await Places.FillAsync(db, planned, taken - before + after, ct) : [];
        db.Entry(planned).Property(e => e.Version).IsModified = true; // of two who want the last place, the second counts again
        moved.ToList().ForEach(other => mails.MovedUp(planned, other.Email));
        await db.SaveChangesAsync(ct);

        return invitation.State;
    }
}
