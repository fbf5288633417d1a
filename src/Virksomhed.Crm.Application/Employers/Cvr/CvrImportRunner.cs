using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>
/// Works off the imports that wait in the database, one at a time, for the municipality of each. A lease says that a process is at work;
/// when it stops or crashes, the next goes on where the latest batch was saved.
/// </summary>
public sealed partial class CvrImportRunner(CrmDbContext db, CvrFolder folder, TimeProvider clock, ILogger<CvrImportRunner> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private int _id;
    private DateTime _leasedUntil;

    /// <summary>Previews or runs the oldest import that waits; false when there is none, or when another process is at work.</summary>
    public async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await ClaimAsync(ct) is not { } import)
        {
            return false;
        }

        try
        {
            await WorkAsync(import, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await CloseAsync(row => row.Release());
            throw;
        }
        catch (NotFoundException)
        {
            // Somebody dropped the import meanwhile, or took it over: nothing is left to do here.
        }
        catch (Exception failure)
        {
            LogFailure(failure, _id);
            await CloseAsync(row => row.Fail(Explain(failure), clock.UtcNow()));
        }

        return true;
    }

    private async Task<CvrImport?> ClaimAsync(CancellationToken ct)
    {
        var now = clock.UtcNow();
        var waiting = await db.CvrImports.IgnoreQueryFilters([CrmDbContext.TenantFilter]).AsNoTracking()
            .Where(i => i.State == CvrImportState.Previewing || i.State == CvrImportState.Running)
            .OrderBy(i => i.Id).Select(i => new { i.Id, i.MunicipalityCode, i.StartedById, i.LeasedUntil }).ToListAsync(ct);

        if (waiting.Count == 0 || waiting.Any(i => i.LeasedUntil > now))
        {
            return null;
        }

        (_id, _leasedUntil) = (waiting[0].Id, now + Lease);
        db.ActFor(waiting[0].MunicipalityCode, waiting[0].StartedById);

        try
        {
            var import = await db.CvrImports.SingleAsync(i => i.Id == _id, ct);
            import.Lease(_leasedUntil);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();

            return import;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task WorkAsync(CvrImport import, CancellationToken ct)
    {
        var importer = new CvrImporter(db, clock, progress => SaveProgressAsync(progress, ct));
        var file = folder.Open(import.StoredName);
        var isRun = import.State == CvrImportState.Running;
        await (isRun ? importer.RunAsync(file, ct, import.Counts) : importer.PreviewAsync(file, ct, import.Counts));
        await CloseAsync(row => row.Finish(clock.UtcNow()));

        if (isRun)
        {
            folder.Delete(import.StoredName);
        }
    }

    private async Task SaveProgressAsync(CvrProgress progress, CancellationToken ct)
    {
        var import = await db.CvrImports.SingleOrDefaultAsync(i => i.Id == _id && i.LeasedUntil == _leasedUntil, ct).OrNotFound();
        import.Progress(progress.Position, progress.Counts);
        import.Lease(_leasedUntil = clock.UtcNow() + Lease);
        var kept = progress.Counts.Refused - progress.Refused.Count;
        db.CvrImportRefusals.AddRange(progress.Refused.Take(Math.Max(0, CvrImportRefusal.MaxKept - kept))
            .Select(document => CvrImportRefusal.Of(import, document.Place, document.Number, document.Refusal!)));
        await db.SaveChangesAsync(ct);
    }

    // Also when the app is stopping: hence no cancellation.
    private async Task CloseAsync(Action<CvrImport> close)
    {
        db.ChangeTracker.Clear();

        if (await db.CvrImports.SingleOrDefaultAsync(i => i.Id == _id, CancellationToken.None) is { } import)
        {
            close(import);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        db.ChangeTracker.Clear();
    }

    private static string Explain(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "Filen findes ikke længere på serveren. Hent den ind igen.",
        InvalidDataException => "Filen kan ikke læses. Den er ødelagt eller hentet ufuldstændigt.",
        _ => "Importen stoppede uventet. Det, der er hentet ind, er gemt. Prøv at køre den igen.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "CVR import {Id} stopped")]
    private partial void LogFailure(Exception failure, int id);
}
