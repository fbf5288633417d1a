using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers.Cvr;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Starts a previewed import, or goes on with one that an error stopped. Asking twice changes nothing.</summary>
public static class RunCvrImport
{
    public sealed record Command(int Id) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, CvrImportSignal signal) : IRequestHandler<Command>
    {
        public async Task<Unit> Handle(Command command, CancellationToken ct)
        {
            var import = await db.CvrImports.SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();

            if (import.CanRun)
            {
                import.Run();
                await SaveAsync(import, ct);
                signal.Ring();
            }

            return Unit.Value;
        }

        private async Task SaveAsync(CvrImport import, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);

            if (import.Counts.Read == 0)
            {
                await db.CvrImportRefusals.Where(r => r.CvrImportId == import.Id).ExecuteDeleteAsync(ct);
            }

            await transaction.CommitAsync(ct);
        }
    }
}
