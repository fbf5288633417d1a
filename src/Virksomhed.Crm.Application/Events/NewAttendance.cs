using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.Events;

/// <summary>The form of those who signed up and of whom nobody has said whether they came.</summary>
public static class NewAttendance
{
    public sealed record Query(int Id) : IRequest<RecordAttendance.Command?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, RecordAttendance.Command?>
    {
        public async Task<RecordAttendance.Command?> Handle(Query query, CancellationToken ct)
        {
            if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct) is not { } held)
            {
                return null;
            }

            var guests = await (
                from invitation in db.EventInvitations
                join employer in db.Employers on invitation.EmployerId equals employer.Id
                where invitation.EventId == query.Id && invitation.Attended == null && invitation.State == InvitationState.SignedUp
                orderby employer.NameSort, invitation.Id
                select new RecordAttendance.Guest
                {
                    InvitationId = invitation.Id, Employer = employer.Alias ?? employer.Name, Participant = invitation.Participant, MetById = held.ResponsibleId,
                })
                .Take(RecordAttendance.Most).ToListAsync(ct);

            return new() { Id = query.Id, Guests = [.. guests], FollowUpOn = NextStep.InOneWeek.DueOn(clock.Today(), null) };
        }
    }
}
