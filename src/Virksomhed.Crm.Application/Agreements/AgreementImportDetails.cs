using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What one import found or would do, the first of what it refused, and what undoing it would take along.</summary>
public static class AgreementImportDetails
{
    private const int RefusalsShown = 100;

    public sealed record Query(int Id) : IRequest<Model?>;

    /// <param name="EditedSince">Agreements of the import that somebody has edited after it; undoing takes those edits too.</param>
    public sealed record Model(AgreementImport Import, string StartedBy, IReadOnlyList<AgreementImportRefusal> Refusals, bool CanBeUndone, int EditedSince);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await db.AgreementImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            {
                return null;
            }

            var startedBy = await db.Users.Where(u => u.Id == import.StartedById).Select(u => u.FullName).SingleAsync(ct);
            var refusals = await db.AgreementImportRefusals.AsNoTracking().Where(r => r.AgreementImportId == query.Id)
                .OrderBy(r => r.Line).Take(RefusalsShown).ToListAsync(ct);
            var edited = await db.AgreementImportChanges
                .Where(c => c.AgreementImportId == query.Id)
                .CountAsync(c => db.Agreements.Any(a => a.Id == c.AgreementId && a.Version != c.VersionAfter), ct);

            return new(import, startedBy, refusals, import.CanBeUndone(clock.UtcNow()), edited);
        }
    }
}
