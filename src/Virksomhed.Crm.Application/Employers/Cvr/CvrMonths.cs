using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Keeps the monthly employment that the register gives of employers and units.</summary>
internal static class CvrMonths
{
    /// <summary>The newest months of a document.</summary>
    public static IReadOnlyList<MonthFigure> Of(CvrUnit unit) =>
    [
        .. (from figure in unit.Unit.Each("erstMaanedsbeskaeftigelse").Append(unit.Metadata.Get("nyesteErstMaanedsbeskaeftigelse"))
            where figure is not null
            let year = figure.Whole("aar")
            let month = figure.Whole("maaned")
            where year is >= 1990 and <= 2100 && month is >= 1 and <= 12
            let read = new MonthFigure(new DateOnly(year.Value, month.Value, 1), figure.Whole("antalAnsatte"), figure.Whole("antalAarsvaerk"))
            where read.Best is not null
            group read by read.Month into same
            orderby same.Key descending
            select same.First()).Take(MonthlyEmployment.MonthsKept),
    ];

    /// <summary>Adds the months that are new and corrects those that the register has corrected. The records are saved already.</summary>
    public static async Task KeepAsync(CrmDbContext db, IEnumerable<CvrRecord> records, CancellationToken ct)
    {
        var given = records.Where(record => record.Months.Count > 0).ToList();
        var (cvrs, pNumbers) = (given.ConvertAll(record => record.Cvr), given.Where(record => record.IsProductionUnit).Select(record => record.PNumber!).ToList());
        var employers = await db.Employers.Where(e => cvrs.Contains(e.Cvr)).ToDictionaryAsync(e => e.Cvr, e => e.Id, ct);
        var units = await db.ProductionUnits.Where(u => pNumbers.Contains(u.PNumber)).ToDictionaryAsync(u => u.PNumber, u => u.Id, ct);
        var ids = employers.Values.ToList();
        var known = (await db.MonthlyEmployments.Where(m => ids.Contains(m.EmployerId)).ToListAsync(ct)).ToDictionary(m => (m.EmployerId, m.ProductionUnitId, m.Month));

        foreach (var record in given)
        {
            var (employer, unit) = (employers[record.Cvr], record.PNumber is { } number ? units[number] : (int?)null);

            foreach (var figure in record.Months)
            {
                if (!known.TryGetValue((employer, unit, figure.Month), out var row))
                {
                    db.MonthlyEmployments.Add(MonthlyEmployment.Of(db.Tenant, employer, unit, figure));
                }
                else if (row.Figure != figure)
                {
                    row.Correct(figure);
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
