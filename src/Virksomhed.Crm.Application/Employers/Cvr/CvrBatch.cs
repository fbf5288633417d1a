using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>
/// Some records of the register, each number at most once, held against what the municipality knows. Only what the register says is
/// written; nothing is ever deleted, and saying the same twice changes nothing.
/// </summary>
internal sealed class CvrBatch(CrmDbContext db, DateTime now)
{
    private readonly HashSet<Employer> _touched = [];
    private readonly List<int> _formerOwners = [];
    private readonly List<int> _sameEmployers = [];
    private readonly List<int> _sameUnits = [];
    private Dictionary<string, Employer> _employers = [];
    private Dictionary<string, ProductionUnit> _units = [];
    private CvrImportCounts _counts = new();

    /// <summary>What would happen to each record.</summary>
    public async Task<CvrImportCounts> PreviewAsync(IReadOnlyCollection<CvrRecord> records, CancellationToken ct)
    {
        await LoadAsync(records, ct);

        foreach (var record in records)
        {
            Count(record);
        }

        return _counts;
    }

    /// <summary>Takes the records over and saves them, the search terms included. The caller holds the transaction.</summary>
    public async Task<CvrImportCounts> SaveAsync(IReadOnlyCollection<CvrRecord> records, CancellationToken ct)
    {
        await LoadAsync(records, ct);

        foreach (var company in records.Where(record => !record.IsProductionUnit))
        {
            Count(company);
            Take(company);
        }

        foreach (var unit in records.Where(record => record.IsProductionUnit))
        {
            Count(unit);
            TakeUnit(unit);
        }

        await db.SaveChangesAsync(ct);
        await CvrMonths.KeepAsync(db, records, ct);
        await MarkAsFreshAsync(ct);
        await EmployerSearchIndex.RefreshAsync(db, [.. _touched.Select(employer => employer.Id), .. _formerOwners], ct);

        return _counts;
    }

    private async Task LoadAsync(IReadOnlyCollection<CvrRecord> records, CancellationToken ct)
    {
        var cvrs = records.Select(record => record.Cvr).Distinct().ToList();
        var pNumbers = records.Where(record => record.IsProductionUnit).Select(record => record.PNumber!).ToList();
        _employers = await db.Employers.Where(e => cvrs.Contains(e.Cvr)).ToDictionaryAsync(e => e.Cvr, ct);
        _units = await db.ProductionUnits.Where(u => pNumbers.Contains(u.PNumber)).ToDictionaryAsync(u => u.PNumber, ct);
    }

    private void Count(CvrRecord record)
    {
        var (isNew, isSame, wasCeased) = record.IsProductionUnit ? UnitState(record) : EmployerState(record);

        _counts = isSame ? _counts with { Unchanged = _counts.Unchanged + 1 }
            : record.Data.CeasedOn is not null && !wasCeased ? _counts with { Ceased = _counts.Ceased + 1 }
            : isNew ? _counts with { New = _counts.New + 1 }
            : _counts with { Changed = _counts.Changed + 1 };
    }

    // An employer that was made from one of its units is new when its own document comes.
    private (bool IsNew, bool IsSame, bool WasCeased) EmployerState(CvrRecord record) =>
        _employers.TryGetValue(record.Cvr, out var employer) && employer.FetchedAt is not null
            ? (false, employer.IsAsIn(record.Data), employer.CeasedOn is not null)
            : (true, false, false);

    private (bool IsNew, bool IsSame, bool WasCeased) UnitState(CvrRecord record) =>
        _units.TryGetValue(record.PNumber!, out var unit)
            ? (false, unit.IsAsIn(record.Data) && _employers.TryGetValue(record.Cvr, out var owner) && owner.Id == unit.EmployerId, unit.CeasedOn is not null)
            : (true, false, false);

    private void Take(CvrRecord record)
    {
        if (!_employers.TryGetValue(record.Cvr, out var employer))
        {
            Add(record, now);
        }
        else if (employer.FetchedAt is not null && employer.IsAsIn(record.Data))
        {
            _sameEmployers.Add(employer.Id);
        }
        else
        {
            employer.Refresh(record.Data, now);
            _touched.Add(employer);
        }
    }

    private void TakeUnit(CvrRecord record)
    {
        var employer = _employers.GetValueOrDefault(record.Cvr) ?? Add(record, null);

        if (!_units.TryGetValue(record.PNumber!, out var unit))
        {
            db.ProductionUnits.Add(ProductionUnit.Register(employer, record.PNumber!, record.Data, now));
            _touched.Add(employer);
            return;
        }

        if (employer.Id == unit.EmployerId && unit.IsAsIn(record.Data))
        {
            _sameUnits.Add(unit.Id);
            return;
        }

        if (employer.Id != unit.EmployerId)
        {
            _formerOwners.Add(unit.EmployerId);
            unit.MoveTo(employer);
        }

        unit.Refresh(record.Data, now);
        _touched.Add(employer);
    }

    private Employer Add(CvrRecord record, DateTime? fetchedAt)
    {
        var employer = Employer.Register(db.Tenant, record.Cvr, record.Data, fetchedAt);
        db.Employers.Add(employer);
        _employers.Add(record.Cvr, employer);
        _touched.Add(employer);

        return employer;
    }

    // Not a change of the row: a colleague who has it open is not to be told that somebody edited it.
    private async Task MarkAsFreshAsync(CancellationToken ct)
    {
        await db.Employers.Where(e => _sameEmployers.Contains(e.Id)).ExecuteUpdateAsync(row => row.SetProperty(e => e.FetchedAt, now), ct);
        await db.ProductionUnits.Where(u => _sameUnits.Contains(u.Id)).ExecuteUpdateAsync(row => row.SetProperty(u => u.FetchedAt, now), ct);
    }
}
