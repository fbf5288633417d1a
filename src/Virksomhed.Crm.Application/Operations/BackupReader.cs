using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Protection;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>Puts a backup in the place of the database, and looks whether all of it came. What was there before is put back if not.</summary>
public sealed class BackupReader(CrmDbContext db, CsrFolder files, KeyHealth keys, IServiceProvider services)
{
    private const string Aside = ".before-restore";
    private const int Busy = 5;

    private string Target => Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    public async Task<BackupManifest> RestoreAsync(string folder, bool overwrite, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            throw new BackupException("SQL Server restores its own backups: RESTORE DATABASE. Then start the app, which brings the database up to date and deletes again what was deleted since.");
        }

        var manifest = await SoundAsync(folder, ct);
        await MakeRoomAsync(overwrite, ct);

        try
        {
            PutInPlace(folder);
            await CheckAsync(manifest, ct);
        }
        catch
        {
            PutBack();
            throw;
        }

        Forget();

        return manifest;
    }

    private static async Task<BackupManifest> SoundAsync(string folder, CancellationToken ct)
    {
        var manifest = await BackupManifest.ReadAsync(folder, ct) ?? throw new BackupException($"There is no whole backup in {folder}: {BackupManifest.FileName} is missing or cannot be read.");

        return await manifest.FirstFaultyFileAsync(folder, ct) is not { } faulty ? manifest : throw new BackupException($"The backup is damaged: {faulty} is missing or is not what was written.");
    }

    private async Task MakeRoomAsync(bool overwrite, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);

        if (!File.Exists(Target) && !Directory.Exists(files.Root))
        {
            return;
        }

        if (!overwrite)
        {
            throw new BackupException($"There is a database in {Target} or there are files in {files.Root}. Add --overwrite to replace them.");
        }

        await EmptyLogAsync(ct);
        SqliteConnection.ClearAllPools();
        Move(Target, Target + Aside);
        Move(files.Root, files.Root + Aside);
    }

    // Leaving write-ahead mode empties -wal and -shm into the file, and is refused while somebody has it open.
    private async Task EmptyLogAsync(CancellationToken ct)
    {
        if (!File.Exists(Target))
        {
            return;
        }

        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Target, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";

        try
        {
            await command.ExecuteScalarAsync(ct);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            throw new BackupException("The app is running. Stop it first.");
        }
    }

    private void PutInPlace(string folder)
    {
        File.Delete(Target + "-wal");
        File.Delete(Target + "-shm");
        File.Copy(Path.Combine(folder, BackupWriter.Database), Target);
        var kept = Path.Combine(folder, BackupWriter.Files);

        foreach (var file in Directory.Exists(kept) ? Directory.EnumerateFiles(kept) : [])
        {
            Directory.CreateDirectory(files.Root);
            File.Copy(file, Path.Combine(files.Root, Path.GetFileName(file)));
        }
    }

    private async Task CheckAsync(BackupManifest manifest, CancellationToken ct)
    {
        if (!keys.CanReadAll())
        {
            throw new BackupException("The keys of this backup are locked with a certificate that is not among those configured. Set DataProtection:Certificate, or DataProtection:OldCertificates, to the one that was in use then.");
        }

        var database = new DatabaseFile(Target, services);
        var (fault, rows, logs) = (await database.FaultAsync(ct), await database.RowsAsync(ct), await database.LogsAsync(ct));
        var lost = manifest.Rows.FirstOrDefault(table => rows.GetValueOrDefault(table.Key) != table.Value).Key;
        var broken = logs.FirstOrDefault(log => !log.IsWhole || !Array.Exists(manifest.Logs, was => was == new BackupLog(log.MunicipalityCode, log.Last, log.Head)));

        if (fault is not null || lost is not null || broken is not null)
        {
            throw new BackupException($"The restored database is not what was backed up: {fault ?? lost ?? $"the log of {broken!.MunicipalityCode} is broken at {broken.BrokenAt}"}.");
        }
    }

    private void PutBack()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(Target);

        if (Directory.Exists(files.Root))
        {
            Directory.Delete(files.Root, recursive: true);
        }

        Move(Target + Aside, Target);
        Move(files.Root + Aside, files.Root);
    }

    private void Forget()
    {
        File.Delete(Target + Aside);

        if (Directory.Exists(files.Root + Aside))
        {
            Directory.Delete(files.Root + Aside, recursive: true);
        }
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to, overwrite: true);
        }
        else if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
    }
}
