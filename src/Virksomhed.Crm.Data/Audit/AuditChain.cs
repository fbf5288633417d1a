using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Data.Audit;

/// <summary>
/// Puts entries at the end of a municipality's chain, in the transaction of what they tell about. The head of the chain is locked until that transaction
/// ends: on SQLite the transaction is the only writer anyway, on SQL Server the others of the same municipality wait at its row.
/// </summary>
public sealed class AuditChain(IDataProtectionProvider protection)
{
    private const int AtOnce = 10_000;

    private readonly IDataProtector _protector = protection.CreateProtector(typeof(AuditChain).FullName!);
    private readonly ConcurrentDictionary<string, byte[]> _keys = [];

    /// <summary>Adds the entries; whoever called saves them.</summary>
    public async Task AppendAsync(CrmDbContext db, IReadOnlyCollection<AuditEntry> entries, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var head = await LockHeadAsync(db, ct) ?? Begin(db);
        head.Append(entries, KeyOf(head));
        db.AddRange(entries);
    }

    /// <summary>Deletes the entries from before an instant, from the beginning on, and tells how many: the only way past the triggers.</summary>
    public async Task<int> CutAsync(CrmDbContext db, DateTime before, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var gone = 0;

        // Some at a time, so that nobody who logs something waits long.
        while (await CutSomeAsync(db, before, ct) is > 0 and var some)
        {
            gone += some;
        }

        return gone;
    }

    private async Task<int> CutSomeAsync(CrmDbContext db, DateTime before, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        if (await LockHeadAsync(db, ct) is not { } head)
        {
            return 0;
        }

        var kept = await db.AuditEntries.Where(entry => entry.At >= before).OrderBy(entry => entry.Number).Select(entry => (long?)entry.Number).FirstOrDefaultAsync(ct);
        var until = Math.Min((kept ?? head.Number + 1) - 1, head.CutNumber + AtOnce);

        if (until <= head.CutNumber)
        {
            return 0;
        }

        head.Cut(await db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Number == until, ct), KeyOf(head));
        await db.SaveChangesAsync(ct);
        var gone = await db.AuditEntries.Where(entry => entry.Number <= until).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);

        return gone;
    }

    /// <summary>The head as it is now, to be changed by nobody else until the transaction ends; null while nothing has been logged.</summary>
    private static async Task<AuditHead?> LockHeadAsync(CrmDbContext db, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The log is written in a transaction, or two writers would take the same number.");
        }

        // One that an earlier save of this context left behind may be out of date.
        if (db.Set<AuditHead>().Local.FindEntry(db.Tenant) is { } old)
        {
            old.State = EntityState.Detached;
        }

        var heads = await HeadOf(db).ToListAsync(ct);
        heads.ForEach(head => db.Attach(head));

        return heads.SingleOrDefault();
    }

    /// <summary>The key that a chain is sealed with.</summary>
    /// <exception cref="CryptographicException">The key ring that wrote it is not the one there is.</exception>
    public byte[] KeyOf(AuditHead head)
    {
        ArgumentNullException.ThrowIfNull(head);

        return _keys.GetOrAdd(head.ProtectedKey, text => _protector.Unprotect(Convert.FromBase64String(text)));
    }

    private AuditHead Begin(CrmDbContext db)
    {
        var head = AuditHead.Begin(db.Tenant, Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(AuditEntry.HashLength))));
        db.Add(head);

        return head;
    }

    // The portal's users are logged too, and see nothing of the log.
    private static IQueryable<AuditHead> HeadOf(CrmDbContext db)
    {
        var heads = db.Database.IsSqlServer()
            ? db.Set<AuditHead>().FromSql($"SELECT * FROM [AuditHeads] WITH (UPDLOCK, HOLDLOCK, ROWLOCK) WHERE [MunicipalityCode] = {db.Tenant}")
            : db.Set<AuditHead>().Where(head => head.MunicipalityCode == db.Tenant);

        return heads.IgnoreQueryFilters([CrmDbContext.TenantFilter, CrmDbContext.PortalFilter]).AsNoTracking();
    }
}
