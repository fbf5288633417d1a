using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>An administrator notes that a contact person asks what is kept about them, or that an employer's file is asked for. The law sets the day of the answer.</summary>
public static class RegisterInsightRequest
{
    /// <summary>The choice of the employer's file, among its contact persons.</summary>
    public const int WholeFile = 0;

    public sealed record Query(int EmployerId, int? PersonId) : IRequest<Command?>;

    public sealed record Command : IRequest<int>
    {
        public int EmployerId { get; init; }
        public Guid FormKey { get; init; }
        [Display(Name = "Hvad bedes der om?")] public int? PersonId { get; init; }
        [Display(Name = "Modtaget")] public DateOnly? ReceivedOn { get; init; }
    }

    /// <summary>The employer, and whom of it one can ask about.</summary>
    public sealed record About(int EmployerId) : IRequest<About.Model>
    {
        public sealed record Person(int Id, string Name);

        public sealed record Model(string Employer, string? Town, IReadOnlyList<Person> Persons);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.PersonId).NotNull().WithMessage("Vælg en kontaktperson eller virksomhedens akter.");
            RuleFor(c => c.ReceivedOn).NotNull().WithMessage("Angiv den dag, anmodningen kom.")
                .Must(day => day is null || day <= clock.Today()).WithMessage("En anmodning kan ikke være modtaget i fremtiden.")
                .Must(day => day is null || day >= InsightRule.First).WithMessage($"Angiv en dag fra {InsightRule.First:dd.MM.yyyy} og frem.");
            RuleFor(c => c.FormKey).NotEmpty().WithMessage("Formularen er forældet. Åbn den igen.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Command?>, IRequestHandler<About, About.Model>
    {
        public async Task<Command?> Handle(Query query, CancellationToken ct) =>
            await db.Employers.AnyAsync(e => e.Id == query.EmployerId, ct) ? new() { EmployerId = query.EmployerId, PersonId = query.PersonId, ReceivedOn = clock.Today(), FormKey = Guid.NewGuid() } : null;

        public async Task<About.Model> Handle(About query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => new { Name = e.Alias ?? e.Name, e.Town }).SingleOrDefaultAsync(ct).OrNotFound();
            var persons = await db.ContactPersons.Where(p => p.EmployerId == query.EmployerId && p.MergedIntoId == null).OrderBy(p => p.Name).Select(p => new About.Person(p.Id, p.Name)).ToListAsync(ct);

            return new(employer.Name, employer.Town, persons);
        }
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var person = command.PersonId == WholeFile ? null : command.PersonId;
            Rule.Require(person is null || await db.ContactPersons.AnyAsync(p => p.Id == person && p.EmployerId == command.EmployerId, ct), "Vælg en af virksomhedens kontaktpersoner.");

            if (!await db.Employers.AnyAsync(e => e.Id == command.EmployerId, ct))
            {
                throw new NotFoundException();
            }

            var request = InsightRequest.Register(db.Tenant, command.EmployerId, person, command.ReceivedOn!.Value, db.UserId!.Value, command.FormKey, clock.Today());

            return await db.SaveOnceAsync(
                async () =>
                {
                    db.InsightRequests.Add(request);
                    await db.SaveChangesAsync(ct);

                    return request.Id;
                },
                db.InsightRequests.Where(r => r.FormKey == command.FormKey).Select(r => r.Id), ct);
        }
    }
}
