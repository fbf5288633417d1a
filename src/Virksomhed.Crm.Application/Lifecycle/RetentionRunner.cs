using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Data.Lifecycle;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Operations;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>Deletes, for every municipality, what its confirmed rules keep no longer: for good, with a receipt, an entry in the log, and a note outside the database.</summary>
public sealed class RetentionRunner(CrmDbContext db, RowEraser eraser, AuditChain chain, ErasureLedger ledger, OperationMarks marks, CsrFolder files, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Tells how many rows were deleted.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var gone = 0;

        foreach (var code in await db.Municipalities.Select(m => m.Code).ToListAsync(ct))
        {
            db.ActFor(code, null);
            var rules = await db.RetentionRules.AsNoTracking().ToListAsync(ct);

            foreach (var kind in RetentionKind.All)
            {
                gone += rules.RuleOn(kind.Subject, clock.Today()) is { IsVerified: true } rule ? await EraseAsync(kind, rule, ct) : 0;
            }

            gone += rules.RuleOn(RetentionSubject.Log, clock.Today()) is { IsVerified: true } log ? await CutLogAsync(log, ct) : 0;
        }

        await ForgetFreePagesAsync(ct);

        return gone;
    }

    /// <summary>
    /// Deletes again what the database does not know was deleted, because a backup brought it back; tells how many rows. Must be over before anybody works in it:
    /// a restored database gives numbers anew, and the mark that is made here keeps the new rows out of it.
    /// </summary>
    public async Task<int> ReplayAsync(CancellationToken ct)
    {
        if (await UnknownAsync(ct) is [])
        {
            return 0;
        }

        await using var alone = await DatabaseLock.TakeAsync(db, ct);
        var gone = 0;

        foreach (var rows in await UnknownAsync(ct))
        {
            gone += await EraseAgainAsync(rows, ct);
        }

        await ForgetFreePagesAsync(ct);
        await marks.TellAsync(OperationDeed.DeleteOutdated, succeeded: true, $"{gone}", ct);

        return gone;
    }

    // What was noted since the latest night that the database remembers. One that remembers none is new, and what is noted was in another.
    private async Task<List<ErasedRows>> UnknownAsync(CancellationToken ct)
    {
        var night = await db.OperationMarks.AsNoTracking().SingleOrDefaultAsync(mark => mark.Deed == OperationDeed.DeleteOutdated, ct);

        return night is null ? [] : await ledger.SinceAsync(night.At, ct).ToListAsync(ct);
    }

    private async Task<int> EraseAgainAsync(ErasedRows rows, CancellationToken ct)
    {
        db.ActFor(rows.Municipality, null);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var documents = await EraseRowsAsync(RetentionKind.All.Single(kind => kind.Subject == rows.Subject), rows.Ids, ct);
        await transaction.CommitAsync(ct);
        documents.ForEach(files.Delete);

        return rows.Ids.Length;
    }

    private async Task<int> EraseAsync(RetentionKind kind, RetentionRule rule, CancellationToken ct)
    {
        var gone = 0;

        while (await kind.Outdated(db, rule.KeptFrom(clock.Today())).Order().Take(AtOnce).ToArrayAsync(ct) is { Length: > 0 } ids)
        {
            await ledger.NoteAsync(new(clock.UtcNow(), db.Tenant, kind.Subject, ids), ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var documents = await EraseRowsAsync(kind, ids, ct);
            await ReceiptAsync(rule, kind.Row.Name, ids.Length, ct);
            await transaction.CommitAsync(ct);
            documents.ForEach(files.Delete);
            gone += ids.Length;
        }

        return gone;
    }

    /// <summary>Tells which files the rows had.</summary>
    private async Task<List<string>> EraseRowsAsync(RetentionKind kind, int[] ids, CancellationToken ct)
    {
        var documents = kind.Row == typeof(CsrApplication) ? await db.CsrDocuments.Where(d => ids.Contains(d.ApplicationId)).Select(d => d.StoredName).ToListAsync(ct) : [];
        await eraser.EraseAsync(kind.Row, kind.Alongside, ids, ct);

        return documents;
    }

    private async Task<int> CutLogAsync(RetentionRule rule, CancellationToken ct)
    {
        var kept = rule.KeptFrom(clock.Today());
        var gone = await chain.CutAsync(db, DanishTime.ToUtc(kept.ToDateTime(TimeOnly.MinValue)), ct);
        await db.ReadingAlerts.Where(alert => alert.Day < kept).ExecuteDeleteAsync(ct);

        if (gone > 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await ReceiptAsync(rule, nameof(AuditEntry), gone, ct);
            await transaction.CommitAsync(ct);
        }

        return gone;
    }

    private async Task ReceiptAsync(RetentionRule rule, string subject, int count, CancellationToken ct)
    {
        var now = clock.UtcNow();
        db.Erasures.Add(new Erasure(db.Tenant, rule.Subject, count, rule.Months, now));
        await chain.AppendAsync(db, [AuditEntry.Of(db.Tenant, null, now, AuditAction.Deleted, subject, null, $"{count} rækker, Retention")], ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    // Deleted pages are overwritten (secure_delete); the write-ahead log still holds them until it is emptied.
    private Task ForgetFreePagesAsync(CancellationToken ct) =>
        db.Database.IsSqlite() ? db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", ct) : Task.CompletedTask;
}
