using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Agreements;
using Virksomhed.Crm.Domain.Schemes;

namespace Virksomhed.Crm.Application.Agreements.Import;

/// <summary>What the words of a file mean in the municipality: schemes by name or code, colleagues by mail or name.</summary>
internal sealed class ImportLookups
{
    private readonly Dictionary<string, Scheme> _schemes;
    private readonly Dictionary<string, int> _staff;

    private ImportLookups(Dictionary<string, Scheme> schemes, Dictionary<string, int> staff) => (_schemes, _staff) = (schemes, staff);

    public static async Task<ImportLookups> Of(CrmDbContext db, CancellationToken ct)
    {
        var schemes = await db.Schemes.AsNoTracking().Include(s => s.Terms).Where(s => s.TakesAgreements).ToListAsync(ct);
        var staff = await db.ActiveStaff().Select(u => new { u.Id, u.Email, u.FullName }).ToListAsync(ct);

        return new(
            schemes.SelectMany(scheme => new[] { (Name: scheme.Name, scheme), (Name: scheme.Code, scheme) }).DistinctBy(pair => Fold(pair.Name)).ToDictionary(pair => Fold(pair.Name), pair => pair.scheme),
            staff.SelectMany(person => new[] { (Name: person.Email ?? "", person.Id), (Name: person.FullName, person.Id) }).DistinctBy(pair => Fold(pair.Name)).ToDictionary(pair => Fold(pair.Name), pair => pair.Id));
    }

    public Scheme Scheme(ImportLine line)
    {
        var scheme = _schemes.GetValueOrDefault(Fold(line.Scheme));
        ImportLine.Require(scheme is not null, $"Ordningen »{line.Scheme}« kendes ikke.");

        return scheme!;
    }

    /// <summary>Refuses a new case of a scheme that was closed when it began.</summary>
    public static void RequireOpen(Scheme scheme, DateOnly startsOn) => ImportLine.Require(
        scheme.Terms.On(startsOn)?.Status != SchemeStatus.Closed, $"{scheme.Name} var lukket for nye aftaler den {startsOn:dd.MM.yyyy}.");

    public int? Responsible(ImportLine line)
    {
        if (line.Responsible is not { } name)
        {
            return null;
        }

        ImportLine.Require(_staff.TryGetValue(Fold(name), out var id), $"Den ansvarlige »{name}« kendes ikke.");

        return id;
    }

    private static string Fold(string text) => DanishText.Fold(text.Trim());
}
