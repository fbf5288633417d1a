using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Many employers get the same fixed contact person at once: chosen row by row, or all that a filter shows.</summary>
public static class AssignEmployers
{
    public const int Max = 500;

    /// <summary>The chosen rows, or with <paramref name="All"/> the first <see cref="Max"/> of the filter.</summary>
    public sealed record Query(EmployerFilter Filter, string? Sort, IReadOnlyList<int> Ids, bool All) : IRequest<Command?>;

    public sealed record Command : IRequest<Result>
    {
        public int[] Ids { get; init; } = [];

        [Display(Name = "Ny fast kontaktperson")]
        public int? OwnerId { get; init; }
    }

    /// <summary>How many got the new owner, had that owner already, and were not the person's to give away.</summary>
    public sealed record Result(int Changed, int Unchanged, int Refused);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Ids).NotEmpty().WithMessage("Vælg mindst én virksomhed på listen.");
            RuleFor(c => c.Ids.Length).LessThanOrEqualTo(Max).OverridePropertyName(nameof(Command.Ids)).WithMessage($"Vælg højst {Max} virksomheder ad gangen.");
            RuleFor(c => c.OwnerId).NotNull().WithMessage("Vælg den nye faste kontaktperson.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, IMemoryCache cache, TimeProvider clock) : IRequestHandler<Query, Command?>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct)
        {
            var choices = await EmployerChoices.OfAsync(db, cache, ct);
            var chosen = query.Ids.Take(Max).ToList();
            var employers = query.All
                ? db.Employers.Matching(db, query.Filter, choices, clock.Today()).InOrder(query.Sort)
                : db.Employers.Where(e => chosen.Contains(e.Id)).OrderBy(e => e.Id);

            return new() { Ids = await employers.Take(Max).Select(e => e.Id).ToArrayAsync(ct) };
        }
    }

    internal sealed class Handler(CrmDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken ct)
        {
            Rule.Require(await db.Users.AnyAsync(u => u.IsActive && u.Id == command.OwnerId, ct), "Vælg en kollega, der stadig er i kommunen.");
            var ids = command.Ids.Distinct().ToList();
            var employers = await db.Employers.Where(e => ids.Contains(e.Id)).ToListAsync(ct);
            var open = await db.Assignments.Where(a => ids.Contains(a.EmployerId) && a.Until == null).ToListAsync(ct);
            var others = employers.Where(e => e.OwnerId != command.OwnerId).ToList();
            var allowed = others.Where(e => user.MayAssignOwner(e, command.OwnerId)).ToList();
            allowed.ForEach(employer => Give(employer, open, command.OwnerId!.Value));
            await db.SaveChangesAsync(ct);

            return new(allowed.Count, employers.Count - others.Count, others.Count - allowed.Count);
        }

        // A deputy who becomes the owner is no longer the deputy.
        private void Give(Employer employer, List<Assignment> open, int ownerId)
        {
            var deputy = employer.DeputyId == ownerId ? null : employer.DeputyId;
            db.Change(employer, open, AssignmentKind.Deputy, deputy, clock.UtcNow());
            db.Change(employer, open, AssignmentKind.Owner, ownerId, clock.UtcNow());
        }
    }
}
