using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Events;

namespace Virksomhed.Crm.Application.Events;

/// <summary>An event will not be held: whoever is invited and has not declined is told why.</summary>
public static class CancelEvent
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        /// <summary>Shown above the form; what is stored is never taken from here.</summary>
        public string? Title { get; init; }

        public int Told { get; init; }

        [Display(Name = "Årsag")] public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv, hvorfor arrangementet aflyses. Det står i mailen.").FreeText(Event.CancelReasonMaxLength);
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Events
            .Where(e => e.Id == query.Id)
            .Select(e => new Command { Id = e.Id, Version = e.Version, Title = e.Title, Told = db.EventInvitations.Count(i => i.EventId == e.Id && i.State != InvitationState.Declined) })
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Answers with how many were told.</summary>
    internal sealed class Handler(CrmDbContext db, TimeProvider clock, EventMails mails) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var planned = await db.Events.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(planned, command.Version);
            planned.Cancel(Texts.Clean(command.Reason)!, clock.UtcNow());
            var told = await db.EventInvitations.Where(i => i.EventId == planned.Id && i.State != InvitationState.Declined).Select(i => i.Email).ToListAsync(ct);
            told.ForEach(email => mails.Cancelled(planned, email));
            await db.SaveChangesAsync(ct);

            return told.Count;
        }
    }
}
