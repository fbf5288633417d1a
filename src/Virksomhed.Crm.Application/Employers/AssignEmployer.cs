using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>An employer gets its one fixed contact person and a deputy; who had it before stays in the history.</summary>
public static class AssignEmployer
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }

        [Display(Name = "Fast kontaktperson")]
        public int? OwnerId { get; init; }

        [Display(Name = "Stedfortræder")]
        public int? DeputyId { get; init; }

        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.DeputyId).NotEqual(c => c.OwnerId).When(c => c.DeputyId is not null)
                .WithMessage("Den faste kontaktperson kan ikke være sin egen stedfortræder.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Employers
            .Where(e => e.Id == query.Id)
            .Select(e => new Command { Id = e.Id, OwnerId = e.OwnerId, DeputyId = e.DeputyId, Version = e.Version })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var employer = await db.Employers.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(employer, command.Version);
            Rule.Require(employer.OwnerId == command.OwnerId || user.MayAssignOwner(employer, command.OwnerId), AssignmentRules.Refusal);
            Rule.Require(
                employer.DeputyId == command.DeputyId || user.MayAssignDeputy(employer, command.OwnerId, command.DeputyId),
                "Kun den faste kontaktperson og ledere kan vælge stedfortræder.");
            await RequireColleagues(employer, command, ct);

            var open = await db.Assignments.Where(a => a.EmployerId == employer.Id && a.Until == null).ToListAsync(ct);
            var now = clock.UtcNow();

            // The deputy steps back first, so that deputy and owner can change places.
            db.Change(employer, open, AssignmentKind.Deputy, employer.DeputyId == command.DeputyId ? employer.DeputyId : null, now);
            db.Change(employer, open, AssignmentKind.Owner, command.OwnerId, now);
            db.Change(employer, [.. open.Where(a => a.Until == null)], AssignmentKind.Deputy, command.DeputyId, now);
            await db.SaveChangesAsync(ct);

            return employer.Id;
        }

        private async Task RequireColleagues(Employer employer, Command command, CancellationToken ct)
        {
            var chosen = new[] { command.OwnerId, command.DeputyId }.Except([employer.OwnerId, employer.DeputyId]).OfType<int>().ToList();
            Rule.Require(
                await db.Users.CountAsync(u => u.IsActive && u.EmployerId == null && chosen.Contains(u.Id), ct) == chosen.Count, "Vælg en kollega, der stadig er i kommunen.");
        }
    }
}
