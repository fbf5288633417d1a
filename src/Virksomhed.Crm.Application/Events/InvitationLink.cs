using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

internal static class InvitationLink
{
    /// <summary>The invitation behind a secret, and acts for its municipality from then on; null when there is none or the event is over.</summary>
    public static async Task<EventInvitation?> FindAsync(CrmDbContext db, string secret, DateTime now, CancellationToken ct)
    {
        var hash = LinkSecret.Hash(secret);
        var owner = await db.EventInvitations.IgnoreQueryFilters([CrmDbContext.TenantFilter])
            .Where(i => i.TokenHash == hash)
            .Select(i => new { i.Id, i.MunicipalityCode })
            .SingleOrDefaultAsync(ct);

        if (owner is null)
        {
            return null;
        }

        // Nobody is signed in, or it is somebody else's session: what follows is the employer's doing.
        db.ActFor(owner.MunicipalityCode, null);
        var invitation = await db.EventInvitations.Include(i => i.Event).SingleAsync(i => i.Id == owner.Id, ct);

        return now < invitation.Event.EndsUtc ? invitation : null;
    }
}
