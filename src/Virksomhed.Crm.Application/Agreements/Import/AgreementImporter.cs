using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Agreements;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>
/// Takes a file's agreements into the municipality that the context acts for, or only counts what would happen. Saying the same twice
/// changes nothing. The caller holds the transaction, so that a file goes in whole or not at all.
/// </summary>
internal sealed class AgreementImporter(CrmDbContext db, AgreementImport import, ImportTable table, IReadOnlyDictionary<string, string> mapping, DateTime now)
{
    private const int BatchSize = 500;

    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<ImportField, int> _columns = ImportFields.All
        .Where(field => mapping.ContainsKey(field.Name))
        .Select(field => (field, Column: table.Column(mapping[field.Name])))
        .Where(pair => pair.Column is not null)
        .ToDictionary(pair => pair.field, pair => pair.Column!.Value);

    private ImportLookups _lookups = null!;
    private AgreementImportCounts _counts = new();

    private sealed record Planned(ImportLine Line, AgreementPlace Place, int SchemeId, int? ResponsibleId, Agreement? Known);

    public async Task<AgreementImportCounts> RunAsync(bool save, CancellationToken ct)
    {
        _lookups = await ImportLookups.Of(db, ct);

        foreach (var rows in table.Rows.Chunk(BatchSize))
        {
            var lines = rows.Select(Read).OfType<ImportLine>().ToList();
            var planned = await PlanAsync(lines, ct);

            if (save)
            {
                await SaveAsync(planned, ct);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        return _counts;
    }

    private ImportLine? Read(ImportRow row)
    {
        _counts = _counts with { Read = _counts.Read + 1 };

        return OrRefused(row, () => ImportLine.Read(row, field => Cell(row, field)));
    }

    private async Task<List<Planned>> PlanAsync(List<ImportLine> lines, CancellationToken ct)
    {
        var pNumbers = lines.Select(line => line.PNumber).Distinct().ToList();
        var vitas = lines.Select(line => line.Content.VitasNumber).OfType<string>().Distinct().ToList();
        var units = await db.ProductionUnits.Where(u => pNumbers.Contains(u.PNumber))
            .ToDictionaryAsync(u => u.PNumber, u => new AgreementPlace(u.MunicipalityCode, u.EmployerId, u.Id), ct);
        var starts = lines.Select(line => line.Content.StartsOn).Distinct().ToList();
        var references = lines.Select(line => line.Content.OwnReference).OfType<string>().Distinct().ToList();
        var ids = units.Values.Select(place => place.ProductionUnitId).ToList();
        // Two questions and not one "or": each is found by its own index.
        List<Agreement> known =
        [
            .. await db.Agreements.Where(a => a.VitasNumber != null && vitas.Contains(a.VitasNumber)).ToListAsync(ct),
            .. await db.Agreements
                .Where(a => ids.Contains(a.ProductionUnitId) && starts.Contains(a.StartsOn) && (a.OwnReference == null || references.Contains(a.OwnReference)))
                .ToListAsync(ct),
        ];
        known = [.. known.DistinctBy(a => a.Id)];
        var numbers = units.ToDictionary(unit => unit.Value.ProductionUnitId, unit => unit.Key);
        var byVitas = known.Where(a => a.VitasNumber is not null).ToDictionary(a => a.VitasNumber!, StringComparer.OrdinalIgnoreCase);
        var byKey = known.Where(a => numbers.ContainsKey(a.ProductionUnitId)).ToLookup(a => ImportLine.KeyOf(numbers[a.ProductionUnitId], a.SchemeId, a.StartsOn, a.OwnReference));

        return [.. lines.Select(line => OrRefused(line.Row, () => Plan(line))).OfType<Planned>()];

        Planned Plan(ImportLine line)
        {
            ImportLine.Require(units.TryGetValue(line.PNumber, out var place), $"P-nummer {line.PNumber} kendes ikke i kommunen.");
            var scheme = _lookups.Scheme(line);
            ImportLine.Require(_seen.Add(line.Key(scheme.Id)), "Samme aftale står tidligere i filen.");
            var found = line.Content.VitasNumber is { } number ? byVitas.GetValueOrDefault(number) : null;
            found ??= byKey[ImportLine.KeyOf(line.PNumber, scheme.Id, line.Content.StartsOn, line.Content.OwnReference)]
                .FirstOrDefault(a => a.VitasNumber is null || line.Content.VitasNumber is null);
            var responsible = _lookups.Responsible(line);

            if (found is null)
            {
                ImportLookups.RequireOpen(scheme, line.Content.StartsOn);
            }

            return Count(new(line, place!, scheme.Id, responsible, found));
        }
    }

    private Planned Count(Planned plan)
    {
        _counts = plan.Known is null ? _counts with { New = _counts.New + 1 }
            : Merged(plan) == AgreementBefore.Of(plan.Known) ? _counts with { Unchanged = _counts.Unchanged + 1 }
            : _counts with { Changed = _counts.Changed + 1 };

        return plan;
    }

    /// <summary>What the agreement becomes: a column that the file lacks leaves what is known.</summary>
    private AgreementBefore Merged(Planned plan)
    {
        var (old, now) = (AgreementBefore.Of(plan.Known!), plan.Line.Content);

        return new(plan.Place, plan.SchemeId, Has(ImportFields.Responsible) ? plan.ResponsibleId : old.ResponsibleId, old.Content with
        {
            StartsOn = now.StartsOn,
            EndsOn = Has(ImportFields.EndsOn) ? now.EndsOn : old.Content.EndsOn,
            HoursAWeek = Has(ImportFields.Hours) ? now.HoursAWeek : old.Content.HoursAWeek,
            Field = Has(ImportFields.Area) ? now.Field : old.Content.Field,
            VitasNumber = Has(ImportFields.VitasNumber) ? now.VitasNumber ?? old.Content.VitasNumber : old.Content.VitasNumber,
            VitasLink = Has(ImportFields.VitasLink) ? now.VitasLink : old.Content.VitasLink,
            OwnReference = Has(ImportFields.OwnReference) ? now.OwnReference : old.Content.OwnReference,
        });
    }

    private async Task SaveAsync(List<Planned> planned, CancellationToken ct)
    {
        List<(Agreement Agreement, string? Before)> touched = [];

        foreach (var plan in planned)
        {
            if (plan.Known is null)
            {
                var made = Agreement.Record(plan.Place, plan.SchemeId, plan.ResponsibleId, plan.Line.Content, Guid.NewGuid(), now);
                db.Agreements.Add(made);
                touched.Add((made, null));
            }
            else if (Merged(plan) is var merged && AgreementBefore.Of(plan.Known) is var old && merged != old)
            {
                plan.Known.Change(merged.Place, merged.SchemeId, merged.ResponsibleId, merged.Content);
                touched.Add((plan.Known, old.ToJson()));
            }
        }

        await db.SaveChangesAsync(ct);
        db.AddRange(touched.Select(one => AgreementImportChange.Of(import, one.Agreement, one.Before)));
    }

    private T? OrRefused<T>(ImportRow row, Func<T> work) where T : class
    {
        try
        {
            return work();
        }
        catch (LineRefusedException refused)
        {
            _counts = _counts with { Refused = _counts.Refused + 1 };
            db.Add(AgreementImportRefusal.Of(import, row.Line, refused.Message, _columns.Keys.Select(field => Cell(row, field))));

            return null;
        }
    }

    private bool Has(ImportField field) => _columns.ContainsKey(field);

    private string Cell(ImportRow row, ImportField field) => _columns.TryGetValue(field, out var column) && column < row.Cells.Length ? row.Cells[column] : "";
}
