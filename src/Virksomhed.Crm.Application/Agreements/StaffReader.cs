using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>A number of ordinary employees and where it comes from.</summary>
internal sealed record StaffNumber(decimal Employees, StaffBasis Basis, DateOnly? On);

/// <summary>A production unit with what is known of its staff: what it told, its latest month in the register, and the register's own number.</summary>
internal sealed record Workplace(
    int Id, string Name, string? Address, bool IsCeased, int? Register, decimal? Told, DateOnly? ToldOn, DateOnly? Month, int? MonthHeads, int? MonthFullTime)
{
    /// <summary>How many ordinary employees it has: what it told goes before what the register says.</summary>
    public StaffNumber? Staff(CountingUnit countingUnit) => (countingUnit, this) switch
    {
        (_, { Told: { } told }) => new(told, StaffBasis.Told, ToldOn),
        (CountingUnit.FullTimePersons, { MonthFullTime: { } persons }) => new(persons, StaffBasis.Register, Month),
        (_, { MonthHeads: { } heads }) => OfHeads(countingUnit, heads, Month),
        (_, { Register: { } heads }) => OfHeads(countingUnit, heads, null),
        _ => null,
    };

    private static StaffNumber OfHeads(CountingUnit countingUnit, int heads, DateOnly? on) =>
        new(heads, countingUnit == CountingUnit.Heads ? StaffBasis.Register : StaffBasis.RegisterHeads, on);
}

/// <summary>Finds how many ordinary employees an employer's production units have.</summary>
internal static class StaffReader
{
    /// <summary>One unit, or all of them: open ones first, the largest first. What they told counts in the unit that is asked for only.</summary>
    public static readonly Func<CrmDbContext, int, int?, CountingUnit, int, IAsyncEnumerable<Workplace>> WorkplacesOf = EF.CompileAsyncQuery(
        (CrmDbContext db, int employerId, int? unitId, CountingUnit countingUnit, int most) => db.ProductionUnits
            .Where(u => u.EmployerId == employerId && (unitId == null || u.Id == unitId))
            .OrderBy(u => u.CeasedOn != null).ThenByDescending(u => u.Employees).ThenBy(u => u.PNumber)
            .Take(most)
            .Select(u => new Workplace(
                u.Id, u.Name, u.Street == null ? u.Town : u.Street + ", " + u.Town, u.CeasedOn != null, u.Employees,
                db.StaffCounts.Where(c => c.ProductionUnitId == u.Id && c.CountingUnit == countingUnit).OrderByDescending(c => c.Id).Select(c => (decimal?)c.Employees).FirstOrDefault(),
                db.StaffCounts.Where(c => c.ProductionUnitId == u.Id && c.CountingUnit == countingUnit).OrderByDescending(c => c.Id).Select(c => (DateOnly?)c.CountedOn).FirstOrDefault(),
                db.MonthlyEmployments.Where(m => m.ProductionUnitId == u.Id).OrderByDescending(m => m.Month).Select(m => (DateOnly?)m.Month).FirstOrDefault(),
                db.MonthlyEmployments.Where(m => m.ProductionUnitId == u.Id).OrderByDescending(m => m.Month).Select(m => m.Employees).FirstOrDefault(),
                db.MonthlyEmployments.Where(m => m.ProductionUnitId == u.Id).OrderByDescending(m => m.Month).Select(m => m.FullTimePersons).FirstOrDefault())));
}
