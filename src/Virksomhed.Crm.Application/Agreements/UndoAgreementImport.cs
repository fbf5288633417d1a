using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Undoes a whole import within a week: what it made is taken away, what it changed becomes what it was.</summary>
public static class UndoAgreementImport
{
    private const int BatchSize = 500;

    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var import = await db.AgreementImports.SingleOrDefaultAsync(i => i.Id == command.Id, ct).OrNotFound();
            import.Undo(clock.UtcNow());
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            var changes = await db.AgreementImportChanges.AsNoTracking().Where(c => c.AgreementImportId == command.Id).ToListAsync(ct);
            await RequireNothingLater(command.Id, ct);
            await db.AgreementImportChanges.Where(c => c.AgreementImportId == command.Id).ExecuteDeleteAsync(ct);

            foreach (var batch in changes.Chunk(BatchSize))
            {
                await Restore([.. batch.Where(change => change.Before is not null)], ct);
                int[] made = [.. batch.Where(change => change.Before is null).Select(change => change.AgreementId)];
                await db.ExtraEmployments.Where(e => made.Contains(e.AgreementId)).ExecuteDeleteAsync(ct);
                await db.Agreements.Where(a => made.Contains(a.Id)).ExecuteDeleteAsync(ct);
            }

            await transaction.CommitAsync(ct);

            return import.Id;
        }

        // A later import may have changed the same agreements: the last one is undone first.
        private async Task RequireNothingLater(int id, CancellationToken ct)
        {
            var mine = db.AgreementImportChanges.Where(c => c.AgreementImportId == id).Select(c => c.AgreementId);
            var later = await db.AgreementImportChanges.AnyAsync(c => c.AgreementImportId > id && mine.Contains(c.AgreementId), ct);
            Rule.Require(!later, "En senere import har ændret nogle af de samme aftaler. Fortryd den først.");
        }

        private async Task Restore(AgreementImportChange[] changes, CancellationToken ct)
        {
            var ids = changes.Select(change => change.AgreementId).ToList();
            var agreements = await db.Agreements.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);

            foreach (var change in changes)
            {
                AgreementBefore.Restore(agreements[change.AgreementId], change.Before!);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
