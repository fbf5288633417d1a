using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>A branch code with the edition it was given by, and the sector that the municipality files it under.</summary>
public sealed record BranchOf(string Code, BranchVersion? Edition, Sector? Sector);

/// <summary>The municipality's branches, to tell which edition a code of the register belongs to.</summary>
public sealed class BranchTable(IReadOnlyDictionary<(BranchVersion Edition, string Code), Sector?> branches)
{
    // Danmarks Statistik: DB25 replaced DB07 in the register on this day.
    private static readonly DateOnly Db25From = new(2025, 1, 1);

    public static async Task<BranchTable> LoadAsync(CrmDbContext db, CancellationToken ct) =>
        new(await db.Branches.AsNoTracking().ToDictionaryAsync(b => (b.Edition, b.Code), b => b.Sector, ct));

    internal BranchOf? Of(JsonElement? entry)
    {
        if (entry.Digits("branchekode", Branch.CodeLength) is not { Length: Branch.CodeLength } code)
        {
            return null;
        }

        var edition = ByValidity(entry) is { } said && (Has(said, code) || !HasAny(code)) ? said
            : Has(BranchVersion.Db25, code) ? BranchVersion.Db25
            : Has(BranchVersion.Db07, code) ? BranchVersion.Db07
            : (BranchVersion?)null;

        return new(code, edition, edition is { } known ? branches.GetValueOrDefault((known, code)) : null);
    }

    private static BranchVersion? ByValidity(JsonElement? entry) =>
        entry.From() is { } from ? from >= Db25From ? BranchVersion.Db25 : BranchVersion.Db07 : null;

    private bool Has(BranchVersion edition, string code) => branches.ContainsKey((edition, code));

    private bool HasAny(string code) => Has(BranchVersion.Db25, code) || Has(BranchVersion.Db07, code);
}
