using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>A backup that could not be made or restored. The message is what whoever runs it reads.</summary>
public sealed class BackupException(string message) : Exception(message);

/// <summary>
/// Makes a backup while the app runs: the database as it is at one instant, with the keys that open it, and the files that lie beside it. What was written is
/// read again and checked before the backup is called one.
/// </summary>
public sealed class BackupWriter(CrmDbContext db, CsrFolder files, IServiceProvider services, TimeProvider clock)
{
    public const string Database = "crm.db";
    public const string Files = "csr";

    /// <summary>Writes into a new folder under the one given, and tells its name.</summary>
    public async Task<string> WriteAsync(string under, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            throw new BackupException(
                $"SQL Server makes its own backups: BACKUP DATABASE [{db.Database.GetDbConnection().Database}] TO DISK = N'<file>' WITH CHECKSUM, and the log as often as you can bear to lose. Keep the folder {files.Root} with it.");
        }

        var folder = Path.Combine(Path.GetFullPath(under), $"virksomhed-crm-{clock.UtcNow():yyyyMMdd-HHmmss}");
        Directory.CreateDirectory(folder);
        // Files never change once they are written. Copied on both sides of the database, none that it knows is missing, whatever comes or goes meanwhile.
        CopyFiles(folder);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(folder, Database)}", ct);
        CopyFiles(folder);
        await (await DescribeAsync(folder, ct)).WriteAsync(folder, ct);

        return folder;
    }

    private void CopyFiles(string folder)
    {
        if (!Directory.Exists(files.Root))
        {
            return;
        }

        var to = Directory.CreateDirectory(Path.Combine(folder, Files)).FullName;

        foreach (var file in Directory.EnumerateFiles(files.Root).Where(file => !File.Exists(Path.Combine(to, Path.GetFileName(file)))))
        {
            TryCopy(file, to);
        }
    }

    // One that somebody removes at this moment is not missed.
    private static void TryCopy(string file, string to)
    {
        try
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
        catch (FileNotFoundException)
        {
        }
    }

    private async Task<BackupManifest> DescribeAsync(string folder, CancellationToken ct)
    {
        var copy = new DatabaseFile(Path.Combine(folder, Database), services);

        if (await copy.FaultAsync(ct) is { } fault)
        {
            throw new BackupException($"The copy of the database is not sound: {fault}");
        }

        var logs = await copy.LogsAsync(ct);

        if (logs.FirstOrDefault(log => !log.IsWhole) is { } broken)
        {
            throw new BackupException($"The log of {broken.MunicipalityCode} is broken at {broken.BrokenAt}: {broken.Fault}. The copy is kept in {folder}, without a manifest.");
        }

        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
        List<BackupFile> described = [];

        foreach (var name in names)
        {
            described.Add(await BackupFile.OfAsync(folder, name, ct));
        }

        return new(clock.UtcNow(), AppVersion.Text, await copy.MigrationAsync(ct), [.. described], await copy.RowsAsync(ct), [.. logs.Select(log => new BackupLog(log.MunicipalityCode, log.Last, log.Head))]);
    }
}
