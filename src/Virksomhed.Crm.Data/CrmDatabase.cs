using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Virksomhed.Crm.Data;

/// <summary>Brings the database up to the newest migration. Several instances may start at once: one migrates, the others wait for it.</summary>
public static class CrmDatabase
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task MigrateAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        if (!await IsBehindAsync(db, ct))
        {
            return;
        }

        if (db.Database.IsSqlite())
        {
            await MigrateSqliteAsync(db, ct);
        }
        else
        {
            await MigrateSqlServerAsync(db, ct);
        }
    }

    private static async Task<bool> IsBehindAsync(CrmDbContext db, CancellationToken ct) =>
        (await db.Database.GetPendingMigrationsAsync(ct)).Any();

    private static async Task MigrateSqliteAsync(CrmDbContext db, CancellationToken ct)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var @lock = await LockFileAsync(file + ".migrating", ct);

        if (await IsBehindAsync(db, ct))
        {
            // EF's own lock is a row, which a killed process leaves behind for ever (dotnet/efcore#38958). The file lock died with it.
            await ForgetAbandonedLockAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }
    }

    private static async Task<FileStream> LockFileAsync(string path, CancellationToken ct)
    {
        for (var deadline = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    private static async Task ForgetAbandonedLockAsync(CrmDbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(ct);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task MigrateSqlServerAsync(CrmDbContext db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();

        if (!await creator.ExistsAsync(ct))
        {
            await creator.CreateAsync(ct);
        }

        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "sp_getapplock";
        command.CommandType = CommandType.StoredProcedure;
        Add(command, "@Resource", "Virksomhed.Crm.Migrate");
        Add(command, "@LockMode", "Exclusive");
        Add(command, "@LockOwner", "Session");
        Add(command, "@LockTimeout", (int)Patience.TotalMilliseconds);
        await command.ExecuteNonQueryAsync(ct);

        await db.Database.MigrateAsync(ct);
        await db.Database.CloseConnectionAsync();
    }

    private static void Add(IDbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
