using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Events;
using Virksomhed.Crm.Application.Inquiries;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Portal;

/// <summary>A user of the employer signs up for an event, or says that nobody comes.</summary>
public static class AnswerOwnEvent
{
    public sealed record Query(int Id) : IRequest<Command?>;

    /// <summary>The event around the form.</summary>
    public sealed record EventQuery(int Id) : IRequest<Model?>;

    public sealed record Model(OwnEvent Event, string? Description, string? CancelReason, int FreePlaces);

    public sealed record Command : IRequest<InvitationState>
    {
        public int Id { get; init; }
        public bool? Comes { get; init; }
        public string? Participant { get; init; }
        public int? Persons { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Comes).NotNull().WithMessage(_ => PortalTexts.Of("ComesMissing"));
            RuleFor(c => c.Participant).NotEmpty().When(c => c.Comes == true).WithMessage(_ => PortalTexts.Of("ParticipantMissing"));
            RuleFor(c => c.Participant).PublicText(EventInvitation.ParticipantMaxLength);
            RuleFor(c => c.Persons).NotNull().When(c => c.Comes == true).WithMessage(_ => PortalTexts.Of("PersonsWrong", EventInvitation.MaxPersons));
            RuleFor(c => c.Persons).InclusiveBetween(1, EventInvitation.MaxPersons).WithMessage(_ => PortalTexts.Of("PersonsWrong", EventInvitation.MaxPersons));
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var name = await db.Users.Where(u => u.Id == db.UserId).Select(u => u.FullName).SingleAsync(ct);

            return await db.EventInvitations.Where(i => i.Id == query.Id)
                .Select(i => new Command
                {
                    Id = i.Id,
                    Comes = i.State == InvitationState.Invited ? null : i.State != InvitationState.Declined,
                    Participant = i.Participant ?? name,
                    Persons = i.Persons,
                })
                .SingleOrDefaultAsync(ct);
        }
    }

    internal sealed class EventHandler(CrmDbContext db) : IRequestHandler<EventQuery, Model?>
    {
        public async Task<Model?> Handle(EventQuery query, CancellationToken ct)
        {
            if (await db.EventInvitations.AsNoTracking().Include(i => i.Event).SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } invitation)
            {
                return null;
            }

            var held = invitation.Event;
            db.ActFor(db.Tenant, db.UserId); // the places that other employers took count too; only the number leaves here
            var free = held.Capacity - await Places.TakenAsync(db, held.Id, ct);
            var shown = new OwnEvent(
                invitation.Id, held.Kind, held.Title, held.HeldOn, held.StartsAt, held.EndsAt, held.Place, held.IsCancelled, invitation.State, invitation.Persons);

            return new(shown, held.Description, held.CancelReason, Math.Max(0, free));
        }
    }

    internal sealed class Handler(CrmDbContext db, InvitationAnswer answer, TimeProvider clock) : IRequestHandler<Command, InvitationState>
    {
        public async Task<InvitationState> Handle(Command command, CancellationToken ct)
        {
            var own = await db.EventInvitations.AsNoTracking().Include(i => i.Event).SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            Rule.Require(clock.UtcNow() < own.Event.EndsUtc && !own.Event.IsCancelled, PortalTexts.Of("EventOver"));

            // It is the employer's own; from here on the places of all guests are counted, and those who waited move up.
            db.ActFor(db.Tenant, db.UserId);

            return await answer.GiveAsync(
                () => db.EventInvitations.Include(i => i.Event).SingleAsync(i => i.Id == own.Id, ct),
                command.Comes == true ? Texts.Clean(command.Participant) : null, command.Persons, ct);
        }
    }
}
