using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An invited employer signs up or cancels through the personal link, without a login.</summary>
public static class AnswerInvitation
{
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

    internal sealed class Handler(CrmDbContext db, TimeProvider clock, InvitationAnswer answer) : IRequestHandler<Command, InvitationState>
    {
        public Task<InvitationState> Handle(Command command, CancellationToken ct) => answer.GiveAsync(
            async () => await InvitationLink.FindAsync(db, command.Secret ?? "", clock.UtcNow(), ct) ?? throw new NotFoundException(),
            command.Comes == true ? Texts.Clean(command.Participant) : null, command.Persons, ct);
    }
}
