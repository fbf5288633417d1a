using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>A contact person is put right, or has left the employer. Who left is no longer offered, but stays on the contacts.</summary>
public static class EditContactPerson
{
    public sealed record Query(int EmployerId, int Id) : IRequest<Command?>;

    public sealed record Command : ContactPersonInput, IRequest<int>, IVersionedForm
    {
        public int Id { get; init; }

        [Display(Name = "Stoppet den")]
        public DateOnly? LeftOn { get; init; }

        public Guid Version { get; set; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            Include(new ContactPersonInputValidator());
            RuleFor(c => c.LeftOn).Must(day => day is null || day <= clock.Today()).WithMessage("Datoen kan ikke ligge i fremtiden.");
        }
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.ContactPersons
            .Where(p => p.Id == query.Id && p.EmployerId == query.EmployerId && p.MergedIntoId == null)
            .Select(p => new Command
            {
                Id = p.Id,
                EmployerId = p.EmployerId,
                Name = p.Name,
                Role = p.Role,
                Phone = p.Phone,
                Email = p.Email,
                ProductionUnitId = p.ProductionUnitId,
                LeftOn = p.LeftOn,
                Version = p.Version,
            })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            var person = await db.ContactPersons
                .SingleOrDefaultAsync(p => p.Id == command.Id && p.EmployerId == command.EmployerId && p.MergedIntoId == null, ct)
                .OrNotFound();
            db.ExpectVersion(person, command.Version);
            await ContactPersonUnit.RequireAsync(db, command, ct);
            person.Change(
                Texts.Clean(command.Name)!, Texts.Clean(command.Role), PhoneNumber.Clean(command.Phone), Texts.Clean(command.Email),
                command.ProductionUnitId, command.LeftOn);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await EmployerSearchIndex.RefreshAsync(db, [person.EmployerId], ct);
            await transaction.CommitAsync(ct);

            return person.EmployerId;
        }
    }
}
