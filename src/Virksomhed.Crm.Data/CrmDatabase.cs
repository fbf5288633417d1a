using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Virksomhed.Crm.Data.Audit;

namespace Virksomhed.Crm.Data;

/// <summary>Brings the database up to the newest migration, with the guards of the log. Several instances may start at once: one migrates, the others wait for it.</summary>
public static class CrmDatabase
{
    public static async Task MigrateAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        if (!await IsBehindAsync(db, ct) && await AppendOnly.IsGuardedAsync(db, ct))
        {
            return;
        }

        await EnsureExistsAsync(db, ct);
        await using var alone = await DatabaseLock.TakeAsync(db, ct);

        if (await IsBehindAsync(db, ct))
        {
            await ForgetAbandonedLockAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }

        await AppendOnly.GuardAsync(db, ct);
    }

    /// <summary>Whether the newest migration is missing.</summary>
    public static async Task<bool> IsBehindAsync(CrmDbContext db, CancellationToken ct) => (await db.Database.GetPendingMigrationsAsync(ct)).Any();

    // SQLite makes its file when it is first opened; on SQL Server the lock needs a database to be taken in.
    private static async Task EnsureExistsAsync(CrmDbContext db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();

        if (!db.Database.IsSqlite() && !await creator.ExistsAsync(ct))
        {
            await creator.CreateAsync(ct);
        }
    }

    // On SQLite EF's own lock is a row, which a killed process leaves behind for ever (dotnet/efcore#38958). Ours died with it.
    private static async Task ForgetAbandonedLockAsync(CrmDbContext db, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.OpenConnectionAsync(ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(ct);
            await db.Database.CloseConnectionAsync();
        }
    }
}
