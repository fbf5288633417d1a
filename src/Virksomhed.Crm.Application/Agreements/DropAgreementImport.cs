using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Drops an import that has not been run, and its file.</summary>
public static class DropAgreementImport
{
    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var import = await db.AgreementImports.SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            Rule.Require(import.CanBeDropped, "Importen er kørt og kan ikke kasseres. Den kan fortrydes.");
            await db.AgreementImportRefusals.Where(r => r.AgreementImportId == import.Id).ExecuteDeleteAsync(ct);
            await db.AgreementImportFiles.Where(f => f.AgreementImportId == import.Id).ExecuteDeleteAsync(ct);
            db.AgreementImports.Remove(import);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);

            return command.Id;
        }
    }
}
