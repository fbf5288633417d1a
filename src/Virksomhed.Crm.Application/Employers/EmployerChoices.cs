using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

public sealed record BranchChoice(BranchVersion Edition, string Code, string Title, string Folded);

/// <summary>What the filters of the employer list offer: owners, towns and branches, and of how many employers. They change rarely and are needed on every list.</summary>
public sealed class EmployerChoices
{
    private readonly Dictionary<(BranchVersion, string), BranchChoice> _branches;

    private EmployerChoices(IReadOnlyList<StaffChoice> owners, IReadOnlyList<string> towns, IEnumerable<BranchChoice> branches, int active)
    {
        (Owners, Towns, Active) = (owners, towns, active);
        _branches = branches.ToDictionary(branch => (branch.Edition, branch.Code));
    }

    public IReadOnlyList<StaffChoice> Owners { get; }

    public IReadOnlyList<string> Towns { get; }

    /// <summary>How many employers have not ceased.</summary>
    public int Active { get; }

    /// <summary>The choices of the municipality acted for; at most a minute old.</summary>
    public static Task<EmployerChoices> OfAsync(CrmDbContext db, IMemoryCache cache, CancellationToken ct) => cache.KeptAsync(db, null, () => ReadAsync(db, ct));

    public string? Title(BranchVersion? edition, string? code) =>
        edition is { } known && code is not null && _branches.TryGetValue((known, code), out var branch) ? branch.Title : null;

    /// <summary>The branches whose code begins with what was typed, or whose title holds it.</summary>
    public IEnumerable<BranchChoice> BranchesLike(string typed)
    {
        var words = DanishText.Words(typed).ToList();
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));

        return digits.Length > 0
            ? _branches.Values.Where(branch => branch.Code.StartsWith(digits, StringComparison.Ordinal))
            : _branches.Values.Where(branch => words.TrueForAll(word => branch.Folded.Contains(word, StringComparison.Ordinal)));
    }

    private static async Task<EmployerChoices> ReadAsync(CrmDbContext db, CancellationToken ct)
    {
        var owners = await db.ActiveStaff().AsChoicesAsync(ct);
        var towns = await db.Employers.Where(e => e.Town != null).Select(e => e.Town!).Distinct().ToListAsync(ct);
        var branches = await db.Branches.Select(b => new { b.Edition, b.Code, b.Title }).ToListAsync(ct);

        return new(
            owners,
            [.. towns.OrderBy(DanishText.SortKey, StringComparer.Ordinal)],
            branches.Select(b => new BranchChoice(b.Edition, b.Code, b.Title, DanishText.Fold(b.Title))),
            await db.Employers.CountAsync(e => e.CeasedOn == null, ct));
    }
}
