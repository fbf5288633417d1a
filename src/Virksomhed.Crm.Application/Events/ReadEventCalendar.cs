using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An event as a file for a calendar: for staff by its number, for an invited employer by the secret link.</summary>
public static class ReadEventCalendar
{
    public sealed record Query(int? Id, string? Secret) : IRequest<string?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, string?>
    {
        public async Task<string?> Handle(Query query, CancellationToken ct)
        {
            var planned = query.Secret is { } secret
                ? (await InvitationLink.FindAsync(db, secret, clock.UtcNow(), ct))?.Event
                : await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct);

            return planned is null ? null : EventCalendar.Write(planned, clock.UtcNow());
        }
    }
}
