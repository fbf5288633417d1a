using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An invited employer signs up or cancels through the personal link, without a login.</summary>
public static class AnswerInvitation
{
    private const int Attempts = 4;

    /// <summary>The page behind the link; null when the link is dead.</summary>
    public sealed record Query(string Secret) : IRequest<Command?>;

    public sealed record Command : IRequest<InvitationState>
    {
        public string? Secret { get; init; }
        [Display(Name = "Kommer I?")] public bool? Comes { get; init; }
        [Display(Name = "Hvem kommer?")] public string? Participant { get; init; }
        [Display(Name = "Hvor mange kommer?")] public int? Persons { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Comes).NotNull().WithMessage("Vælg, om I kommer.");
            RuleFor(c => c.Participant).NotEmpty().When(c => c.Comes == true).WithMessage("Skriv navnet på den, der kommer.");
            RuleFor(c => c.Participant).FreeText(EventInvitation.ParticipantMaxLength);
            RuleFor(c => c.Persons).NotNull().When(c => c.Comes == true).WithMessage("Skriv, hvor mange I kommer.");
            RuleFor(c => c.Persons).InclusiveBetween(1, EventInvitation.MaxPersons).WithMessage($"Skriv et antal fra 1 til {EventInvitation.MaxPersons}.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await InvitationLink.FindAsync(db, query.Secret, clock.UtcNow(), ct) is not { } invitation ? null : new()
            {
                Secret = query.Secret,
                Comes = invitation.State switch { InvitationState.Invited => null, InvitationState.Declined => false, _ => true },
                Participant = invitation.Participant,
                Persons = invitation.Persons,
            };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock, EventMails mails) : IRequestHandler<Command, InvitationState>
    {
        public async Task<InvitationState> Handle(Command command, CancellationToken ct)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await Answer(command, ct);
                }
                catch (DbUpdateConcurrencyException) when (attempt < Attempts)
                {
                    // Another took or left a place in the same instant: count the places again.
                    db.ChangeTracker.Clear();
                }
            }
        }

        private async Task<InvitationState> Answer(Command command, CancellationToken ct)
        {
            var invitation = await InvitationLink.FindAsync(db, command.Secret ?? "", clock.UtcNow(), ct) ?? throw new NotFoundException();
            var planned = invitation.Event;
            var taken = await Places.TakenAsync(db, planned.Id, ct);
            var before = invitation.State == InvitationState.SignedUp ? invitation.Persons : 0;

            if (command.Comes == true)
            {
                invitation.SignUp(Texts.Clean(command.Participant)!, command.Persons!.Value, planned.Capacity - taken, clock.UtcNow());
            }
            else
            {
                invitation.Decline(clock.UtcNow());
            }

            var after = invitation.State == InvitationState.SignedUp ? invitation.Persons : 0;
            var moved = after < before ? await Places.FillAsync(db, planned, taken - before + after, ct) : [];
            db.Entry(planned).Property(e => e.Version).IsModified = true; // of two who want the last place, the second counts again
            moved.ToList().ForEach(other => mails.MovedUp(planned, other.Email));
            await db.SaveChangesAsync(ct);

            return invitation.State;
        }
    }
}
