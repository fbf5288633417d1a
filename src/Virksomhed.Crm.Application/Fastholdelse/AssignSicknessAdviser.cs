using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>An employer gets its one fixed sygedagpengerådgiver; who it was before stays in the history.</summary>
public static class AssignSicknessAdviser
{
    public sealed record Query(int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }
        [Display(Name = "Fast sygedagpengerådgiver")] public int? AdviserId { get; init; }
        public Guid Version { get; set; }
    }

    public sealed record Choices(int EmployerId) : IRequest<Choices.Model>
    {
        public sealed record Model(string Employer, IReadOnlyList<StaffChoice> Advisers);
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>, IRequestHandler<Choices, Choices.Model>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.Employers.Where(e => e.Id == query.Id)
            .Select(e => new Command { Id = e.Id, AdviserId = e.SicknessAdviserId, Version = e.Version }).SingleOrDefaultAsync(ct);

        public async Task<Choices.Model> Handle(Choices query, CancellationToken ct) => new(
            await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => e.Alias ?? e.Name).SingleOrDefaultAsync(ct) ?? throw new NotFoundException(),
            await db.Advisers().AsChoicesAsync(ct));
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var employer = await db.Employers.SingleOrDefaultAsync(e => e.Id == command.Id, ct).OrNotFound();
            db.ExpectVersion(employer, command.Version);
            Rule.Require(
                command.AdviserId is null || command.AdviserId == employer.SicknessAdviserId || await db.Advisers().AnyAsync(u => u.Id == command.AdviserId, ct),
                "Vælg en fastholdelseskonsulent på listen.");
            var open = await db.Assignments.Where(a => a.EmployerId == employer.Id && a.Until == null).ToListAsync(ct);
            db.Change(employer, open, AssignmentKind.SicknessAdviser, command.AdviserId, clock.UtcNow());
            await db.SaveChangesAsync(ct);

            return employer.Id;
        }
    }
}
