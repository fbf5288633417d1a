using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>How far one import has come, what it found or would do, and the first of what it refused.</summary>
public static class CvrImportDetails
{
    private const int RefusalsShown = 100;

    public sealed record Query(int Id) : IRequest<Model?>;

    public sealed record Model(CvrImport Import, string StartedBy, IReadOnlyList<CvrImportRefusal> Refusals);

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            if (await db.CvrImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, ct) is not { } import)
            {
                return null;
            }

            var startedBy = await db.Users.Where(u => u.Id == import.StartedById).Select(u => u.FullName).SingleAsync(ct);
            var refusals = await db.CvrImportRefusals.AsNoTracking().Where(r => r.CvrImportId == query.Id)
                .OrderBy(r => r.DocumentNumber).Take(RefusalsShown).ToListAsync(ct);

            return new(import, startedBy, refusals);
        }
    }
}
