using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>What the register's months say for the extra-employment check of an agreement.</summary>
internal static class RegisterMonths
{
    /// <summary>The unit's own months; those of the employer where the unit is its only one.</summary>
    public static async Task<TwelveMonths?> Of(CrmDbContext db, int employerId, int productionUnitId, CancellationToken ct)
    {
        var months = await db.MonthlyEmployments
            .Where(m => m.EmployerId == employerId && (m.ProductionUnitId == productionUnitId || m.ProductionUnitId == null))
            .AsNoTracking()
            .ToListAsync(ct);
        var isOnly = !await db.ProductionUnits.AnyAsync(u => u.EmployerId == employerId && u.Id != productionUnitId, ct);

        return TwelveMonths.Of(months.Where(m => m.ProductionUnitId is not null).Select(m => m.Figure))
            ?? (isOnly ? TwelveMonths.Of(months.Where(m => m.ProductionUnitId is null).Select(m => m.Figure)) : null);
    }

    /// <summary>A first form, filled from the register as far as it is known there.</summary>
    public static async Task<CheckExtraEmployment.Command?> Prefill(CrmDbContext db, int agreementId, CancellationToken ct)
    {
        var place = await db.Agreements.Where(a => a.Id == agreementId).Select(a => new { a.EmployerId, a.ProductionUnitId }).SingleOrDefaultAsync(ct);

        if (place is null)
        {
            return null;
        }

        var known = await Of(db, place.EmployerId, place.ProductionUnitId, ct);
        var end = known?.LatestMonth.AddMonths(1).AddDays(-1);

        return new() { Id = agreementId, LatestEmployees = known?.Latest, LatestMonth = end, AverageEmployees = known?.Average, AverageUntil = end };
    }
}
