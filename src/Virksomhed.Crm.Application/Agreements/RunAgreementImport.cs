using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Agreements.Import;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Runs a previewed import as a whole, and forgets its file. The log keeps one entry for all of it.</summary>
public static class RunAgreementImport
{
    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Id).GreaterThan(0);
    }

    internal sealed class Handler(CrmDbContext db, AuditChain chain, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken ct)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var source = await ImportSource.Find(db, command.Id, ct) ?? throw new NotFoundException();
            Rule.Require(source.Import.CanRun, "Importen er allerede kørt, eller kolonnerne er ikke valgt.");
            var mapping = await db.AgreementImportMappings.ToDictionaryAsync(m => m.Field, m => m.Heading, ct);
            await db.AgreementImportRefusals.Where(r => r.AgreementImportId == command.Id).ExecuteDeleteAsync(ct);
            var counts = await InNobodysName(() => new AgreementImporter(db, source.Import, source.Table, mapping, clock.UtcNow()).RunAsync(save: true, ct));

            var import = await db.AgreementImports.SingleAsync(i => i.Id == command.Id, ct);
            db.ExpectVersion(import, source.Import.Version);
            import.Finish(counts, clock.UtcNow());
            var entry = AuditEntry.Of(db.Tenant, db.UserId, clock.UtcNow(), AuditAction.Created, nameof(Agreement), null, $"{counts.New + counts.Changed} rækker, AgreementImport");
            await chain.AppendAsync(db, [entry], ct);
            await db.SaveChangesAsync(ct);
            await db.AgreementImportFiles.Where(f => f.AgreementImportId == command.Id).ExecuteDeleteAsync(ct);
            await transaction.CommitAsync(ct);

            return import.Id;
        }

        // An entry for each of thousands of rows would drown the log; one for all of them follows.
        private async Task<T> InNobodysName<T>(Func<Task<T>> work)
        {
            var me = db.UserId;
            db.ActFor(db.Tenant, null);

            try
            {
                return await work();
            }
            finally
            {
                db.ActFor(db.Tenant, me);
            }
        }
    }
}
