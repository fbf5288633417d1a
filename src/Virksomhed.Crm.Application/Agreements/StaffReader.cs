using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A number of ordinary employees and where it comes from.</summary>
internal sealed record StaffNumber(decimal Employees, StaffBasis Basis, DateOnly? On);

/// <summary>Finds how many ordinary employees a production unit has: what it told goes before what the register says.</summary>
internal static class StaffReader
{
    public static async Task<Dictionary<int, StaffNumber>> Of(CrmDbContext db, List<int> units, CountingUnit countingUnit, CancellationToken ct)
    {
        var told = await db.StaffCounts
            .Where(c => units.Contains(c.ProductionUnitId) && c.CountingUnit == countingUnit)
            .Where(c => !db.StaffCounts.Any(later => later.ProductionUnitId == c.ProductionUnitId && later.CountingUnit == countingUnit && later.Id > c.Id))
            .Select(c => new { c.ProductionUnitId, c.Employees, c.CountedOn })
            .ToListAsync(ct);
        var months = await db.MonthlyEmployments
            .Where(m => m.ProductionUnitId != null && units.Contains(m.ProductionUnitId.Value))
            .Where(m => !db.MonthlyEmployments.Any(later => later.ProductionUnitId == m.ProductionUnitId && later.Month > m.Month))
            .AsNoTracking()
            .ToListAsync(ct);
        var found = months.Select(m => (Unit: m.ProductionUnitId!.Value, Number: FromMonth(m.Figure, countingUnit)))
            .Where(month => month.Number is not null)
            .GroupBy(month => month.Unit)
            .ToDictionary(month => month.Key, month => month.First().Number!);
        told.ForEach(count => found[count.ProductionUnitId] = new(count.Employees, StaffBasis.Told, count.CountedOn));

        return found;
    }

    public static StaffNumber? FromRegister(int? heads, CountingUnit countingUnit) =>
        heads is { } number ? new(number, countingUnit == CountingUnit.Heads ? StaffBasis.Register : StaffBasis.RegisterHeads, null) : null;

    private static StaffNumber? FromMonth(MonthFigure figure, CountingUnit countingUnit) => (countingUnit, figure) switch
    {
        (CountingUnit.FullTimePersons, { FullTimePersons: { } persons }) => new(persons, StaffBasis.Register, figure.Month),
        (_, { Employees: { } heads }) => FromRegister(heads, countingUnit)! with { On = figure.Month },
        _ => null,
    };
}
