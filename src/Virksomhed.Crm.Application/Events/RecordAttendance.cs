using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Contacts;
using Virksomhed.Crm.Domain.Events;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.Events;

/// <summary>Says who came and whom they met. Each who came becomes a contact of form Arrangement in the same step, with a follow-up where one is wanted.</summary>
public static class RecordAttendance
{
    /// <summary>So many are recorded at a time.</summary>
    public const int Most = 100;

    public sealed record Command : IRequest<int>
    {
        public int Id { get; init; }
        [Display(Name = "Hvad handlede det om?")] public Purposes[] Purposes { get; init; } = [];
        [Display(Name = "Fremmødte")] public Guest[] Guests { get; init; } = [];
        [Display(Name = "Opfølgning for alle, der kom")] public string? FollowUp { get; init; }
        [Display(Name = "Følges op senest")] public DateOnly? FollowUpOn { get; init; }
    }

    public sealed record Guest
    {
        public int InvitationId { get; init; }

        /// <summary>Shown beside the choice; what is stored is never taken from here.</summary>
        public string? Employer { get; init; }

        [Display(Name = "Kom")] public bool Came { get; init; }
        [Display(Name = "Hvem kom?")] public string? Participant { get; init; }
        [Display(Name = "Mødte")] public int? MetById { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Purposes).NotEmpty().When(c => c.Guests.Any(guest => guest.Came)).WithMessage("Vælg mindst ét formål.");
            RuleForEach(c => c.Purposes).Must(purpose => Enum.IsDefined(purpose)).WithMessage("Vælg formålene på listen.");
            RuleFor(c => c.Guests.Length).InclusiveBetween(1, Most).OverridePropertyName(nameof(Command.Guests)).WithMessage("Der er ingen at registrere.");
            RuleForEach(c => c.Guests).ChildRules(guest =>
            {
                guest.RuleFor(g => g.Participant).FreeText(EventInvitation.ParticipantMaxLength);
                guest.RuleFor(g => g.MetById).NotNull().When(g => g.Came).WithMessage("Vælg, hvem de mødte.");
            });
            RuleFor(c => c.FollowUp).FreeText(FollowUp.TextMaxLength);
            RuleFor(c => c.FollowUpOn).NotNull().When(c => !string.IsNullOrWhiteSpace(c.FollowUp)).WithMessage("Vælg dagen for opfølgningen.");
        }
    }

    /// <summary>Answers with how many contacts it became.</summary>
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var held = await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            Rule.Require(!held.IsCancelled, "Arrangementet er aflyst.");
            Rule.Require(clock.UtcNow() >= held.StartsUtc, "Fremmøde kan først registreres, når arrangementet er begyndt.");
            var ids = command.Guests.Select(guest => guest.InvitationId).ToArray();
            var invitations = await db.EventInvitations.Where(i => i.EventId == held.Id && ids.Contains(i.Id) && i.Attended == null).ToDictionaryAsync(i => i.Id, ct);
            var met = await MetGuests.PrepareAsync(db, held, command, clock, ct);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            foreach (var guest in command.Guests.Where(guest => invitations.ContainsKey(guest.InvitationId)))
            {
                await met.RecordAsync(invitations[guest.InvitationId], guest, ct);
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);

            return invitations.Values.Count(invitation => invitation.Attended == true);
        }
    }
}
