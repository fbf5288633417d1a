using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An event is put right; more room lets those who wait move up, and another time or place is told to those who come or wait.</summary>
public static class EditEvent
{
    public sealed record Query(int Id) : IRequest<Command?>;

    /// <param name="Told">How many got a mail about another time or place.</param>
    public sealed record Result(int Id, int Told);

    public sealed record Command : EventInput, IRequest<Result>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CrmDbContext db) => Include(new EventInputValidator(db));
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Events
            .Where(e => e.Id == query.Id)
            .Select(e => new Command
            {
                Id = e.Id,
                Version = e.Version,
                Kind = e.Kind,
                Title = e.Title,
                HeldOn = e.HeldOn,
                StartsAt = e.StartsAt,
                EndsAt = e.EndsAt,
                Place = e.Place,
                Capacity = e.Capacity,
                Description = e.Description,
                ResponsibleId = e.ResponsibleId,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock, EventMails mails) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken ct)
        {
            var planned = await db.Events.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(planned, command.Version);
            var taken = await Places.TakenAsync(db, planned.Id, ct);
            Rule.Require(command.Capacity >= taken, $"Der er allerede {taken} tilmeldte. Antal pladser kan ikke være lavere.");
            var moves = planned.Change(command.Content());
            var movedUp = await Places.FillAsync(db, planned, taken, ct);
            movedUp.ToList().ForEach(invitation => mails.MovedUp(planned, invitation.Email));
            var told = moves && clock.UtcNow() < planned.EndsUtc ? await TellAsync(planned, movedUp, ct) : 0;
            await db.SaveChangesAsync(ct);

            return new(planned.Id, told);
        }

        // Who moved up has just read the new time and place.
        private async Task<int> TellAsync(Event planned, IReadOnlyList<EventInvitation> movedUp, CancellationToken ct)
        {
            var informed = movedUp.Select(invitation => invitation.Id).ToHashSet();
            var guests = await db.EventInvitations
                .Where(i => i.EventId == planned.Id && (i.State == InvitationState.SignedUp || i.State == InvitationState.Waiting))
                .Select(i => new { i.Id, i.Email })
                .ToListAsync(ct);
            var told = guests.Where(guest => !informed.Contains(guest.Id)).ToList();
            told.ForEach(guest => mails.Moved(planned, guest.Email));

            return told.Count;
        }
    }
}
