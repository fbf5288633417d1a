using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>What an invited employer sees around the form: the event, and how the invitation stands.</summary>
public static class InvitationPage
{
    public sealed record Query(string Secret) : IRequest<Model?>;

    public sealed record Model(Event Event, string Employer, string Municipality, string? Phone, InvitationState State, int FreePlaces);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await InvitationLink.FindAsync(db, query.Secret, clock.UtcNow(), ct) is not { } invitation)
            {
                return null;
            }

            var municipality = await db.Municipalities.AsNoTracking().SingleAsync(m => m.Code == invitation.MunicipalityCode, ct);
            var employer = await db.Employers.Where(e => e.Id == invitation.EmployerId).Select(e => e.Name).SingleAsync(ct);
            var free = invitation.Event.Capacity - await Places.TakenAsync(db, invitation.EventId, ct);

            return new(invitation.Event, employer, municipality.Name, municipality.EntrancePhone, invitation.State, free);
        }
    }
}
