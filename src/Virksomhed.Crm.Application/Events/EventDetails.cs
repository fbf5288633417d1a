using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>One event with those who are invited: who comes, who waits, and who has not answered.</summary>
public static class EventDetails
{
    public sealed record Query(int Id, InvitationState? State, int Page) : IRequest<Model?>;

    public sealed record Row(
        int Id, int EmployerId, string Employer, string? Town, string Email, InvitationState State, string? Participant, int Persons, bool? Attended, int? ContactId, bool IsProtected);

    public sealed record Tally(InvitationState State, int Employers, int Persons);

    public sealed record Model(Event Event, string Responsible, IReadOnlyList<Tally> Tallies, InvitationState? State, Page<Row> Page, int Unrecorded, DateTime Now) : ICounted
    {
        public int Count => Page.Total;

        public bool IsOver => Now >= Event.EndsUtc;

        public bool HasBegun => Now >= Event.StartsUtc;

        /// <summary>Others can still be invited.</summary>
        public bool IsOpen => !Event.IsCancelled && !IsOver;

        public bool AwaitsAttendance => !Event.IsCancelled && HasBegun && Unrecorded > 0;

        public Tally Of(InvitationState state) => Tallies.FirstOrDefault(tally => tally.State == state) ?? new(state, 0, 0);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, ct) is not { } planned)
            {
                return null;
            }

            var invited = db.EventInvitations.Where(i => i.EventId == query.Id);
            var responsible = await db.Users.Where(u => u.Id == planned.ResponsibleId).Select(u => u.FullName).SingleAsync(ct);
            var tallies = await invited.GroupBy(i => i.State).Select(same => new Tally(same.Key, same.Count(), same.Sum(i => i.Persons))).ToListAsync(ct);
            var unrecorded = await invited.CountAsync(i => i.State == InvitationState.SignedUp && i.Attended == null, ct);
            var rows =
                from invitation in invited.If(query.State is not null, i => i.State == query.State)
                join employer in db.Employers on invitation.EmployerId equals employer.Id
                orderby employer.NameSort, invitation.Id
                select new Row(
                    invitation.Id, employer.Id, employer.Alias ?? employer.Name, employer.Town, invitation.Email, invitation.State, invitation.Participant, invitation.Persons,
                    invitation.Attended, invitation.ContactId, employer.IsProtected);

            return new(planned, responsible, tallies, query.State, await rows.ToPage(query.Page, ct), unrecorded, clock.UtcNow());
        }
    }
}
