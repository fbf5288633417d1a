using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Virksomhed.Crm.Data.Interceptors;

/// <summary>
/// SQLite forgets these settings with each connection: write-ahead log, every commit on disk, references checked, wait for a lock, and 16 MB of
/// pages kept in memory, which hold a municipality's employers and the upper part of every index (the default of 2 MB does not).
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA busy_timeout = 10000;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        """;

    // A pooled connection is opened for every query; the file behind it only once.
    private readonly ConditionalWeakTable<sqlite3, object> _prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var file = ((SqliteConnection)connection).Handle!;

        // EF looks read-only whether the database exists; a restored copy is not in write-ahead mode yet and could not be put there.
        if (_prepared.TryGetValue(file, out _) || raw.sqlite3_db_readonly(file, "main") == 1)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _prepared.AddOrUpdate(file, Pragmas);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
