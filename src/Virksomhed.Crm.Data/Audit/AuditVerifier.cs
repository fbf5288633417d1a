using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Data.Audit;

/// <summary>Reads chains from beginning to end and tells where one is broken.</summary>
public sealed class AuditVerifier(CrmDbContext db, AuditChain chain)
{
    private static readonly string[] EveryMunicipality = [CrmDbContext.TenantFilter, CrmDbContext.PortalFilter];

    /// <summary>Every municipality that has something to show, or ought to.</summary>
    public async Task<IReadOnlyList<AuditVerdict>> VerifyAsync(CancellationToken ct)
    {
        var codes = await Heads.Select(head => head.MunicipalityCode).Union(Entries.Select(entry => entry.MunicipalityCode)).Order().ToListAsync(ct);
        List<AuditVerdict> verdicts = [];

        foreach (var code in codes)
        {
            verdicts.Add(await VerifyAsync(code, null, ct));
        }

        return verdicts;
    }

    /// <param name="municipality">Whose chain.</param>
    /// <param name="noted">A number and its hash that were noted outside the database, if any: what came before is then beyond doubt, even for one who has the keys.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AuditVerdict> VerifyAsync(int municipality, (long Number, string Hash)? noted, CancellationToken ct)
    {
        if (await Heads.SingleOrDefaultAsync(head => head.MunicipalityCode == municipality, ct) is not { } head)
        {
            return new(municipality, 0, 0, "", AuditFault.ForgedHead, 0);
        }

        var whole = new AuditVerdict(municipality, head.CutNumber + 1, head.Number, Convert.ToHexString(head.Hash));
        var (fault, number) = KeyOf(head) is not { } key ? (AuditFault.NoKey, head.Number)
            : await FirstFaultAsync(head, key, noted, ct) is { Fault: not null } broken ? broken
            : head.IsSealedWith(key) ? (default(AuditFault?), 0) : (AuditFault.ForgedHead, head.Number);

        return fault is not null ? whole with { Fault = fault, BrokenAt = number } : whole;
    }

    private IQueryable<AuditHead> Heads => db.Set<AuditHead>().IgnoreQueryFilters(EveryMunicipality).AsNoTracking();

    private IQueryable<AuditEntry> Entries => db.AuditEntries.IgnoreQueryFilters(EveryMunicipality).AsNoTracking();

    private byte[]? KeyOf(AuditHead head)
    {
        try
        {
            return chain.KeyOf(head);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private async Task<(AuditFault? Fault, long Number)> FirstFaultAsync(AuditHead head, byte[] key, (long Number, string Hash)? noted, CancellationToken ct)
    {
        var (expected, previous) = (head.CutNumber + 1, head.CutHash);

        await foreach (var entry in Entries.Where(e => e.MunicipalityCode == head.MunicipalityCode).OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (entry.Number > head.Number)
            {
                return await IsPutBackAsync(entry, ct) ? (AuditFault.TooMany, entry.Number) : (null, 0);
            }

            if (entry.Number != expected)
            {
                return entry.Number < expected ? (AuditFault.TooMany, entry.Number) : (AuditFault.Missing, expected);
            }

            if (!entry.Follows(previous, key))
            {
                return (AuditFault.Changed, entry.Number);
            }

            if (noted?.Number == entry.Number && !string.Equals(noted.Value.Hash, Convert.ToHexString(entry.Hash), StringComparison.OrdinalIgnoreCase))
            {
                return (AuditFault.NotAsNoted, entry.Number);
            }

            (expected, previous) = (expected + 1, entry.Hash);
        }

        return expected <= head.Number ? (AuditFault.Missing, expected) : noted?.Number > head.Number ? (AuditFault.Missing, head.Number + 1) : (null, 0);
    }

    // An entry after the end was written since the head was read, or the head was put back to what it once was.
    private Task<bool> IsPutBackAsync(AuditEntry entry, CancellationToken ct) =>
        Heads.AnyAsync(head => head.MunicipalityCode == entry.MunicipalityCode && head.Number < entry.Number, ct);
}
