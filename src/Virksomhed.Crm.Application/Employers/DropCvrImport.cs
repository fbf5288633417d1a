using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Drops an import that has not been run, and its file.</summary>
public static class DropCvrImport
{
    public sealed record Command(int Id) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, CvrFolder folder) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var import = await db.CvrImports.SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            Rule.Require(!import.HasRun, "Importen er kørt og kan ikke kasseres.");
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.CvrImportRefusals.Where(r => r.CvrImportId == import.Id).ExecuteDeleteAsync(ct);
            await db.CvrImports.Where(i => i.Id == import.Id && !i.HasRun).ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);
            folder.Delete(import.StoredName);

            return Unit.Value;
        }
    }
}
