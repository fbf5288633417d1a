using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Keeps the terms under which employers are found. Called after every save of names, numbers, towns and contact persons.</summary>
public static class EmployerSearchIndex
{
    private const int ChunkSize = 500;

    /// <summary>Brings the terms of these employers up to what is saved of them; only the difference is written.</summary>
    public static async Task RefreshAsync(CrmDbContext db, IReadOnlyCollection<int> employerIds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        foreach (var ids in employerIds.Distinct().Chunk(ChunkSize))
        {
            var wanted = await WantedAsync(db, ids, ct);
            var present = await db.EmployerSearchTerms.Where(t => ids.Contains(t.EmployerId))
                .Select(t => new TermOf(t.EmployerId, t.Term)).ToListAsync(ct);
            // In the order of the index, so that each of its pages is written once.
            var added = wanted.Except(present).OrderBy(t => t.Term, StringComparer.Ordinal).ToList();
            var gone = present.Except(wanted).ToList();

            await DeleteAsync(db, gone, ct);
            await InsertAsync(db, added, ct);
        }
    }

    private static async Task<HashSet<TermOf>> WantedAsync(CrmDbContext db, int[] ids, CancellationToken ct)
    {
        var employers = await db.Employers.Where(e => ids.Contains(e.Id))
            .Select(e => new Source(e.Id, e.Name, e.Alias, e.Town, e.Cvr, e.Phone, e.OwnPhone)).ToListAsync(ct);
        var units = await db.ProductionUnits.Where(u => ids.Contains(u.EmployerId))
            .Select(u => new Source(u.EmployerId, u.Name, null, u.Town, u.PNumber, u.Phone, null)).ToListAsync(ct);
        var persons = await db.ContactPersons.Where(p => ids.Contains(p.EmployerId) && p.LeftOn == null && p.MergedIntoId == null)
            .Select(p => new Source(p.EmployerId, p.Name, null, null, null, p.Phone, null)).ToListAsync(ct);

        return [.. employers.Concat(units).Concat(persons).SelectMany(Terms)];
    }

    private static IEnumerable<TermOf> Terms(Source source) =>
        EmployerSearchTerm.OfNames([source.Name, source.OtherName])
            .Concat(EmployerSearchTerm.OfWords([source.Town, source.Number, source.Phone, source.OtherPhone]))
            .Select(term => new TermOf(source.EmployerId, term));

    // An import writes some hundred thousand terms: one statement for each chunk instead of one for each term.
    private static async Task InsertAsync(CrmDbContext db, List<TermOf> terms, CancellationToken ct)
    {
        if (terms.Count > 0)
        {
            await db.Database.ExecuteSqlAsync(Insertion(db, JsonSerializer.Serialize(terms)), ct);
        }
    }

    private static async Task DeleteAsync(CrmDbContext db, List<TermOf> terms, CancellationToken ct)
    {
        foreach (var employer in terms.GroupBy(t => t.EmployerId))
        {
            var gone = employer.Select(t => t.Term).ToList();
            await db.EmployerSearchTerms.Where(t => t.EmployerId == employer.Key && gone.Contains(t.Term)).ExecuteDeleteAsync(ct);
        }
    }

    private static FormattableString Insertion(CrmDbContext db, string json) => db.Database.IsSqlite()
        ? $"""
           INSERT INTO "EmployerSearchTerms" ("MunicipalityCode", "Term", "EmployerId")
           SELECT {db.Tenant}, json_extract(value, '$.Term'), json_extract(value, '$.EmployerId') FROM json_each({json})
           """
        : (FormattableString)$"""
           INSERT INTO "EmployerSearchTerms" ("MunicipalityCode", "Term", "EmployerId")
           SELECT {db.Tenant}, Term, EmployerId FROM OPENJSON({json}) WITH (Term nvarchar(100), EmployerId int)
           """;

    private readonly record struct TermOf(int EmployerId, string Term);

    private sealed record Source(int EmployerId, string Name, string? OtherName, string? Town, string? Number, string? Phone, string? OtherPhone);
}
