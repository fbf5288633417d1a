using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>An event that the employer is invited to, and what it has answered.</summary>
public sealed record OwnEvent(int Id, EventKind Kind, string Title, DateOnly HeldOn, TimeOnly StartsAt, TimeOnly EndsAt, string Place, bool IsCancelled, InvitationState State, int Persons);

/// <summary>The coming events that the employer is invited to.</summary>
public static class OwnEvents
{
    private const int Most = 50;

    public sealed record Query : IRequest<Model>;

    public sealed record Model(IReadOnlyList<OwnEvent> Events);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query query, CancellationToken ct) => new(await db.ComingEvents(clock.Today()).Take(Most).ToListAsync(ct));
    }

    internal static IQueryable<OwnEvent> ComingEvents(this CrmDbContext db, DateOnly today) =>
        from invitation in db.EventInvitations
        join planned in db.Events on invitation.EventId equals planned.Id
        where planned.HeldOn >= today
        orderby planned.HeldOn, planned.StartsAt, invitation.Id
        select new OwnEvent(
            invitation.Id, planned.Kind, planned.Title, planned.HeldOn, planned.StartsAt, planned.EndsAt, planned.Place, planned.CancelledAt != null, invitation.State, invitation.Persons);
}
