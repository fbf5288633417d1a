using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Two contact persons who were taken for one become two again.</summary>
public static class UndoMerge
{
    public sealed record Command(int EmployerId, int Id) : IRequest<string>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken ct)
        {
            var person = await db.ContactPersons.SingleOrDefaultAsync(p => p.Id == command.Id && p.EmployerId == command.EmployerId, ct).OrNotFound();
            person.UndoMerge();

            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await EmployerSearchIndex.RefreshAsync(db, [command.EmployerId], ct);
            await transaction.CommitAsync(ct);

            return person.Name;
        }
    }
}
