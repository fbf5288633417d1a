using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>A request for insight was answered, or refused for a reason that the law knows.</summary>
public static class CloseInsightRequest
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        public Guid Version { get; set; }
        [Display(Name = "Hvordan endte den?")] public InsightState? Outcome { get; init; }
        [Display(Name = "Hvorfor afvist?")] public InsightRefusal? Why { get; init; }
        [Display(Name = "Dagen for svaret")] public DateOnly? AnsweredOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Outcome).Must(outcome => outcome is InsightState.Answered or InsightState.Refused).WithMessage("Vælg, om den er besvaret eller afvist.");
            RuleFor(c => c.Why).NotNull().When(c => c.Outcome == InsightState.Refused).WithMessage("Vælg, hvorfor den er afvist.");
            RuleFor(c => c.Why).IsInEnum().WithMessage("Vælg på listen.").Null().When(c => c.Outcome == InsightState.Answered, ApplyConditionTo.CurrentValidator).WithMessage("Kun en afvisning har en grund.");
            RuleFor(c => c.AnsweredOn).NotNull().WithMessage("Angiv dagen.").Must(day => day is null || day <= clock.Today()).WithMessage("Dagen kan ikke ligge i fremtiden.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) => await db.InsightRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Id, ct) is not { } request ? null : new()
        {
            Id = request.Id, Version = request.Version, Why = request.RefusedBecause, AnsweredOn = request.AnsweredOn ?? clock.Today(),
            Outcome = request.State == InsightState.Open ? null : request.State,
        };
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var request = await db.InsightRequests.SingleOrDefaultAsync(r => r.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(request, command.Version);

            if (command.Outcome == InsightState.Refused)
            {
                request.Refuse(command.Why!.Value, command.AnsweredOn!.Value, clock.Today());
            }
            else
            {
                request.Answer(command.AnsweredOn!.Value, clock.Today());
            }

            await db.SaveChangesAsync(ct);

            return request.Id;
        }
    }
}
