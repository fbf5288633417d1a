using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Two contact persons turn out to be one. The contacts keep pointing at the one they were held with, so that it can be undone.</summary>
public static class MergeContactPersons
{
    public sealed record Query(int EmployerId, int Id) : IRequest<Command?>;

    public sealed record Command : IRequest<string>
    {
        public int EmployerId { get; init; }
        public int Id { get; init; }

        [Display(Name = "Er den samme som")]
        public int? IntoId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.IntoId).NotNull().WithMessage("Vælg den person, der skal blive stående.");
    }

    internal sealed class QueryHandler(CrmDbContext db) : IRequestHandler<Query, Command?>
    {
        public Task<Command?> Handle(Query query, CancellationToken ct) => db.ContactPersons
            .Where(p => p.Id == query.Id && p.EmployerId == query.EmployerId && p.MergedIntoId == null)
            .Select(p => new Command { EmployerId = p.EmployerId, Id = p.Id })
            .SingleOrDefaultAsync(ct);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var person = await Find(command.Id);
            var other = await Find(command.IntoId!.Value);
            person.MergeInto(other);

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await EmployerSearchIndex.RefreshAsync(db, [command.EmployerId], ct);
            await transaction.CommitAsync(ct);

            return other.Name;

            Task<ContactPerson> Find(int id) =>
                db.ContactPersons.SingleOrDefaultAsync(p => p.Id == id && p.EmployerId == command.EmployerId, ct).OrNotFound();
        }
    }
}
