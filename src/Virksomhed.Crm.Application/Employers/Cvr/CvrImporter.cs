using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>How far an import has come; the refused are those since last time.</summary>
public sealed record CvrProgress(long Position, CvrImportCounts Counts, IReadOnlyList<CvrDocument> Refused);

/// <summary>
/// Takes a register file into the municipality that the context acts for, or only counts what would happen. Works in batches of one
/// transaction each, so that it can be broken off anywhere and go on from there.
/// </summary>
/// <param name="db">Acts for the municipality. Its change tracker is cleared after each batch.</param>
/// <param name="saved">Called inside each batch's transaction, and now and then with nothing new while the file is looked through.</param>
public sealed class CvrImporter(CrmDbContext db, TimeProvider clock, Func<CvrProgress, Task>? saved = null)
{
    public const int BatchSize = 500;
    private const int Attempts = 3;

    private CvrImportCounts _counts = new();

    /// <summary>Takes the file over. <paramref name="done"/> is what an earlier attempt at the same file had counted when it broke off.</summary>
    public Task<CvrImportCounts> RunAsync(CvrFile file, CancellationToken ct, CvrImportCounts? done = null) =>
        EachBatchAsync(file, done ?? new(), SaveAsync, ct);

    /// <summary>Counts what taking the file over would do.</summary>
    public Task<CvrImportCounts> PreviewAsync(CvrFile file, CancellationToken ct, CvrImportCounts? done = null) =>
        EachBatchAsync(file, done ?? new(), PreviewAsync, ct);

    /// <summary>Takes over a few records that were asked for by number, wherever they lie.</summary>
    public async Task<CvrImportCounts> TakeAsync(IReadOnlyList<CvrRecord> records, CancellationToken ct)
    {
        await SaveAsync(new([.. records], [], new(Read: records.Count), 0), ct);

        return _counts;
    }

    private async Task<CvrImportCounts> EachBatchAsync(CvrFile file, CvrImportCounts done, Func<Batch, CancellationToken, Task> handle, CancellationToken ct)
    {
        _counts = done;
        var selection = await CvrSelection.LoadAsync(db, ct);
        await selection.AddOwnersAsync(file, () => ReportAsync(new(0, _counts, [])), ct);
        var mapper = new CvrMapper(await BranchTable.LoadAsync(db, ct), clock.Today());

        await foreach (var documents in file.ReadAsync(mapper, ct).Chunk(BatchSize).WithCancellation(ct))
        {
            var batch = Select(documents, selection, done.Read);

            if (batch.Counts.Read > 0)
            {
                await handle(batch, ct);
            }
        }

        return _counts;
    }

    private static Batch Select(CvrDocument[] documents, CvrSelection selection, int alreadyDone)
    {
        var batch = new Batch([], [], new(), documents[^1].Position);

        foreach (var document in documents)
        {
            // What is done is looked at all the same: it says which numbers the file has had.
            var sorted = Sort(document, selection);

            if (document.Place > alreadyDone)
            {
                batch = batch.With(sorted);
            }
        }

        return batch;
    }

    private static CvrDocument Sort(CvrDocument document, CvrSelection selection) =>
        document.Record is not { } record ? document
        : !selection.Concerns(record) ? document with { Record = null }
        : selection.IsFirst(record) ? document
        : document with { Record = null, Refusal = "Nummeret står allerede tidligere i filen." };

    private async Task PreviewAsync(Batch batch, CancellationToken ct)
    {
        var found = await new CvrBatch(db, clock.UtcNow()).PreviewAsync(batch.Records, ct);
        db.ChangeTracker.Clear();
        var counts = _counts.Plus(batch.Counts).Plus(found);
        await ReportAsync(new(batch.Position, counts, batch.Refused));
        _counts = counts;
    }

    // A colleague may have saved or fetched an employer between our reading and our writing of it: then the batch reads it again.
    private async Task SaveAsync(Batch batch, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var found = await new CvrBatch(db, clock.UtcNow()).SaveAsync(batch.Records, ct);
                db.ChangeTracker.Clear();
                var counts = _counts.Plus(batch.Counts).Plus(found);
                await ReportAsync(new(batch.Position, counts, batch.Refused));
                await transaction.CommitAsync(ct);
                _counts = counts;
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task ReportAsync(CvrProgress progress)
    {
        if (saved is not null)
        {
            await saved(progress);
            db.ChangeTracker.Clear();
        }
    }

    private sealed record Batch(List<CvrRecord> Records, List<CvrDocument> Refused, CvrImportCounts Counts, long Position)
    {
        public Batch With(CvrDocument document)
        {
            if (document.Refusal is not null)
            {
                Refused.Add(document);
                return this with { Counts = Counts.Plus(new(Read: 1, Refused: 1)) };
            }

            if (document.Record is not { } record)
            {
                return this with { Counts = Counts.Plus(new(Read: 1, Foreign: 1)) };
            }

            Records.Add(record);
            return this with { Counts = Counts.Plus(new(Read: 1)) };
        }
    }
}
