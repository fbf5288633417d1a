using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>
/// Which documents concern a municipality: units whose address lies in it, companies that do or that own such a unit, and everything it
/// knows already, wherever that has moved.
/// </summary>
public sealed class CvrSelection
{
    private readonly int _municipalityCode;
    private readonly HashSet<long> _known;
    private readonly HashSet<long> _taken = [];

    private CvrSelection(int municipalityCode, HashSet<long> known) => (_municipalityCode, _known) = (municipalityCode, known);

    public static async Task<CvrSelection> LoadAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var companies = await db.Employers.Select(e => e.Cvr).ToListAsync(ct);
        var units = await db.ProductionUnits.Select(u => u.PNumber).ToListAsync(ct);

        return new(db.Tenant, [.. companies.Concat(units).Select(Key)]);
    }

    /// <summary>
    /// Reads the file once for the owners of units in the municipality, since a company may come before its units. Tells every few thousand
    /// documents that it is alive.
    /// </summary>
    public async Task AddOwnersAsync(CvrFile file, Func<Task> alive, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(alive);
        var read = 0;

        await foreach (var (root, _, _) in file.DocumentsAsync(ct))
        {
            if (root is { } document && CvrUnit.ProductionUnit(document) is { } unit && unit.SeatCode == _municipalityCode && unit.OwnerCvr is { } owner)
            {
                _known.Add(Key(owner));
            }

            if (++read % 5000 == 0)
            {
                await alive();
            }
        }
    }

    public bool Concerns(CvrRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        return record.Data.SeatCode == _municipalityCode || _known.Contains(Key(record.Number));
    }

    /// <summary>False when the file has had the number before.</summary>
    public bool IsFirst(CvrRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);

        return _taken.Add(Key(record.Number));
    }

    // CVR and P-numbers never meet: eight digits and ten.
    private static long Key(string number) => long.Parse(number, CultureInfo.InvariantCulture);
}
