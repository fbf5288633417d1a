using MediatR;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>An employer's agreements that run or wait, and the free places of its workplaces by the ratio rule: a panel of the employer's page.</summary>
public static class EmployerAgreements
{
    private const int Shown = 8;
    private const int UnitsShown = 10;

    public sealed record Query(int EmployerId) : IRequest<Model?>;

    public sealed record Model(int EmployerId, IReadOnlyList<AgreementRow> Agreements, int Open, int All, IReadOnlyList<UnitRatio> Units, DateOnly Today);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query query, CancellationToken ct)
        {
            var today = clock.Today();
            var all = db.Agreements.Where(a => a.EmployerId == query.EmployerId);
            var open = all.Where(a => a.Status == AgreementStatus.Agreed);
            var units = await db.ProductionUnits
                .Where(u => u.EmployerId == query.EmployerId && u.CeasedOn == null)
                .OrderByDescending(u => u.Employees).ThenBy(u => u.Id).Take(UnitsShown).Select(u => u.Id)
                .ToListAsync(ct);

            return new(
                query.EmployerId,
                await open.ToRows(db).InOrder("end").Take(Shown).ToListAsync(ct),
                await open.CountAsync(ct),
                await all.CountAsync(ct),
                units.Count == 0 ? [] : await RatioReader.Of(db, units, today, today, besides: 0, ct),
                today);
        }
    }
}
