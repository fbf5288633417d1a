using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain.Audit;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>A SQLite file looked at from outside: whether it is sound, and what it holds.</summary>
internal sealed class DatabaseFile(string file, IServiceProvider services)
{
    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ConnectionString;

    /// <summary>What SQLite itself finds wrong; null when nothing.</summary>
    public async Task<string?> FaultAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        var verdict = await ReadAsync(connection, "PRAGMA integrity_check", row => row.GetString(0), ct);
        var orphans = await ReadAsync(connection, "PRAGMA foreign_key_check", row => row.GetString(0), ct);

        return verdict is not ["ok"] ? verdict.FirstOrDefault() ?? "no answer" : orphans is [] ? null : $"rows of {orphans[0]} lean on rows that are gone";
    }

    public async Task<Dictionary<string, long>> RowsAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        var tables = await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name", row => row.GetString(0), ct);
        Dictionary<string, long> rows = [];

        foreach (var table in tables)
        {
            rows[table] = (await ReadAsync(connection, $"SELECT COUNT(*) FROM \"{table}\"", row => row.GetInt64(0), ct))[0];
        }

        return rows;
    }

    public Task<IReadOnlyList<AuditVerdict>> LogsAsync(CancellationToken ct) =>
        AskAsync(db => new AuditVerifier(db, services.GetRequiredService<AuditChain>()).VerifyAsync(ct));

    public Task<string> MigrationAsync(CancellationToken ct) => AskAsync(async db => (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "");

    private async Task<T> AskAsync<T>(Func<CrmDbContext, Task<T>> question)
    {
        await using var db = new SqliteCrmDbContext(
            new DbContextOptionsBuilder<SqliteCrmDbContext>().UseSqlite(ConnectionString).UseApplicationServiceProvider(services).Options);

        return await question(db);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(ct);

        return connection;
    }

    private static async Task<List<T>> ReadAsync<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> value, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<T> values = [];

        while (await reader.ReadAsync(ct))
        {
            values.Add(value(reader));
        }

        return values;
    }
}
