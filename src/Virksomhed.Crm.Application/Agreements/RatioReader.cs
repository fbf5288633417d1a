using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements;

/// <summary>Holds the agreements of production units against the ratio rule, on the fullest day of a period.</summary>
internal static class RatioReader
{
    private const int MostUnits = 200;
    private const int MostAgreements = 10_000;

    private sealed record Known(int UnitId, int SchemeId, Stay Stay);

    /// <param name="besides">The agreement that is being put right: it does not stand in its own way.</param>
    public static async Task<IReadOnlyList<UnitRatio>> Of(CrmDbContext db, IEnumerable<int> unitIds, DateOnly from, DateOnly? to, int besides, CancellationToken ct)
    {
        var ids = unitIds.Take(MostUnits).ToList();
        var rule = (await db.RatioRules.AsNoTracking().ToListAsync(ct)).RulesOn(from);
        var schemes = await Schemes(db, from, ct);
        var taken = await Taken(db, ids, [.. schemes.Keys], from, to, besides, ct);
        var staff = await StaffReader.Of(db, ids, rule.CountingUnit, ct);
        var units = await db.ProductionUnits
            .Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.CeasedOn != null).ThenBy(u => u.PNumber)
            .Select(u => new { u.Id, u.Name, Address = u.Street == null ? u.Town : u.Street + ", " + u.Town, u.Employees })
            .ToListAsync(ct);

        return [.. units.Select(unit => Of(unit.Id, unit.Name, unit.Address, unit.Employees))];

        UnitRatio Of(int id, string name, string? address, int? register)
        {
            var here = taken[id].ToList();
            var number = staff.GetValueOrDefault(id) ?? StaffReader.FromRegister(register, rule.CountingUnit);

            return new(id, name, address, new(rule, number?.Employees, Peak(here, RatioCounting.Counted), Peak(here, RatioCounting.Undecided)), number?.Basis ?? StaffBasis.Unknown, number?.On)
            {
                RegisterEmployees = register,
                Lines = [.. here.Where(known => known.Stay.Covers(from)).GroupBy(known => schemes[known.SchemeId]).Select(same => new UnitRatio.Line(same.Key.Name, same.Count(), same.Key.Ratio))],
            };
        }

        int Peak(List<Known> here, RatioCounting ratio) =>
            Occupancy.Peak([.. here.Where(known => schemes[known.SchemeId].Ratio == ratio).Select(known => known.Stay)], from, to);
    }

    /// <summary>The schemes that take places by the terms of the day, or of which it is not decided.</summary>
    private static async Task<Dictionary<int, (string Name, RatioCounting Ratio)>> Schemes(CrmDbContext db, DateOnly day, CancellationToken ct)
    {
        var schemes = await db.Schemes.Where(s => s.TakesAgreements).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var terms = (await db.SchemeTerms.AsNoTracking().ToListAsync(ct)).ToLookup(version => version.SchemeId);

        return schemes
            .Select(scheme => (scheme.Id, scheme.Name, Ratio: terms[scheme.Id].On(day)?.Ratio ?? RatioCounting.NotCounted))
            .Where(scheme => scheme.Ratio != RatioCounting.NotCounted)
            .ToDictionary(scheme => scheme.Id, scheme => (scheme.Name, scheme.Ratio));
    }

    private static async Task<ILookup<int, Known>> Taken(CrmDbContext db, List<int> units, List<int> schemes, DateOnly from, DateOnly? to, int besides, CancellationToken ct)
    {
        var last = to ?? DateOnly.MaxValue;
        var rows = await db.Agreements
            .Where(a => units.Contains(a.ProductionUnitId) && schemes.Contains(a.SchemeId) && a.Status != AgreementStatus.Cancelled && a.Id != besides)
            .Where(a => a.StartsOn <= last && (a.EndsOn == null || a.EndsOn >= from))
            .OrderBy(a => a.Id).Take(MostAgreements)
            .Select(a => new { a.ProductionUnitId, a.SchemeId, a.StartsOn, a.EndsOn })
            .ToListAsync(ct);

        return rows.ToLookup(row => row.ProductionUnitId, row => new Known(row.ProductionUnitId, row.SchemeId, new(row.StartsOn, row.EndsOn)));
    }
}
