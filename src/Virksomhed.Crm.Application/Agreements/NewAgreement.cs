using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>An empty form for an employer: the likely workplace, from today, in the care of who owns the employer.</summary>
public static class NewAgreement
{
    public sealed record Query(int EmployerId, int? ProductionUnitId, int? SchemeId) : IRequest<RecordAgreement.Command?>;

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, RecordAgreement.Command?>
    {
        public async Task<RecordAgreement.Command?> Handle(Query query, CancellationToken ct)
        {
            var employer = await db.Employers.Where(e => e.Id == query.EmployerId).Select(e => new { e.OwnerId }).SingleOrDefaultAsync(ct);
            var units = await db.ProductionUnits
                .Where(u => u.EmployerId == query.EmployerId && u.CeasedOn == null && (query.ProductionUnitId == null || u.Id == query.ProductionUnitId))
                .OrderBy(u => u.Id).Take(2).Select(u => u.Id)
                .ToListAsync(ct);

            return employer is null ? null : new RecordAgreement.Command
            {
                EmployerId = query.EmployerId,
                ProductionUnitId = units.Count == 1 ? units[0] : null,
                SchemeId = query.SchemeId,
                StartsOn = clock.Today(),
                ResponsibleId = employer.OwnerId ?? db.UserId,
                FormKey = Guid.NewGuid(),
            };
        }
    }
}
