using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.CsrMaerker;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>Takes the same step with many applications: nominates them to the committee, approves them, or awards the mark.</summary>
public static class MoveCsrApplications
{
    /// <param name="Id">The one application to begin with; null for all that are ready.</param>
    public sealed record Query(int Year, CsrMove Move, int? Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int Year { get; init; }
        public CsrMove Move { get; init; }

        [Display(Name = "Dato")]
        public DateOnly? On { get; init; }

        [Display(Name = "Ansøgninger")]
        public int[] Ids { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Move).IsInEnum();
            RuleFor(c => c.Ids).NotEmpty().WithMessage("Vælg mindst én ansøgning.");
            RuleFor(c => c.Ids.Length).LessThanOrEqualTo(ReadyCsrApplications.Most).OverridePropertyName(nameof(Command.Ids)).WithMessage($"Vælg højst {ReadyCsrApplications.Most} ad gangen.");
            RuleFor(c => c.On).NotNull().When(c => c.Move != CsrMove.Nominate).WithMessage("Angiv datoen.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, IMediator mediator, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var ready = await mediator.Send(new ReadyCsrApplications.Query(query.Year, query.Move), ct);
            var ids = query.Id is { } one ? ready.Where(r => r.Id == one) : ready;

            return await db.CsrRuleSets.AnyAsync(r => r.Year == query.Year, ct)
                ? new() { Year = query.Year, Move = query.Move, On = clock.Today(), Ids = [.. ids.Select(r => r.Id)] }
                : null;
        }
    }

    /// <summary>All of them or none. Answers with how many.</summary>
    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var applications = await db.CsrApplications.Where(a => a.Year == command.Year && command.Ids.Contains(a.Id)).ToListAsync(ct);
            Rule.Require(applications.Count == command.Ids.Distinct().Count(), "Nogle af ansøgningerne findes ikke mere. Åbn siden igen.");

            foreach (var application in applications)
            {
                Take(command, application);
            }

            await db.SaveChangesAsync(ct);

            return applications.Count;
        }

        private void Take(Command command, CsrApplication application)
        {
            switch (command.Move)
            {
                case CsrMove.Nominate:
                    application.Nominate(db.UserId, clock.UtcNow());
                    break;
                case CsrMove.Approve:
                    application.Approve(command.On!.Value, db.UserId, clock.UtcNow());
                    break;
                default:
                    application.Award(command.On!.Value, db.UserId, clock.UtcNow());
                    break;
            }
        }
    }
}
