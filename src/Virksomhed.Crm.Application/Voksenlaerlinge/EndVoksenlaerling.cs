using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>Says how an agreement ended: completed, or broken off and why. An emptied outcome opens it again.</summary>
public static class EndVoksenlaerling
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }

        [Display(Name = "Hvordan endte aftalen?")]
        public VoksenlaerlingOutcome? Outcome { get; init; }

        [Display(Name = "Hvilken dag?")]
        public DateOnly? OutcomeOn { get; init; }

        [Display(Name = "Hvorfor blev den afbrudt?")]
        public BreakReason? BreakReason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Outcome).IsInEnum().WithMessage("Vælg et udfald på listen.");
            RuleFor(c => c.BreakReason).IsInEnum().WithMessage("Vælg en grund på listen.");
            RuleFor(c => c.OutcomeOn).NotNull().When(c => c.Outcome is not null).WithMessage("Angiv dagen.");
            RuleFor(c => c.OutcomeOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage("Dagen kan ikke ligge i fremtiden.");
            RuleFor(c => c.BreakReason).NotNull().When(c => c.Outcome == VoksenlaerlingOutcome.BrokenOff).WithMessage("Vælg, hvorfor aftalen blev afbrudt.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Voksenlaerlinge
            .Where(v => v.Id == query.Id)
            .Select(v => new Command { Id = v.Id, Version = v.Version, Outcome = v.Outcome, OutcomeOn = v.OutcomeOn, BreakReason = v.BreakReason })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var agreed = await db.Voksenlaerlinge.SingleOrDefaultAsync(v => v.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(agreed, command.Version);

            if (command.Outcome is { } outcome)
            {
                agreed.End(outcome, command.OutcomeOn!.Value, command.BreakReason);
            }
            else
            {
                agreed.Reopen();
            }

            await db.SaveChangesAsync(ct);

            return agreed.Id;
        }
    }
}
