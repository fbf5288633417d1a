using Microsoft.Data.Sqlite;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Sends recorded commands again as plain ADO.NET: one open connection, each statement prepared once, every value read.</summary>
internal sealed class Replay : IDisposable
{
    // As the app sets them.
    public const string Pragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; "
        + "PRAGMA cache_size = -16000;";

    private const int DaysOfSamples = 61;

    // Entries of the log are numbered without gaps; a replayed one only needs a number of its own.
    private const long NumbersPerRound = 1_000_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    public Replay(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Pooling=False");
        _connection.Open();
        using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = Pragmas;
        pragmas.ExecuteNonQuery();
    }

    /// <param name="script">What was recorded.</param>
    /// <param name="round">How often it has been sent before: what it writes must be new, so keys are made anew and days moved on.</param>
    public void Run(Script script, int round)
    {
        SqliteTransaction? transaction = null;
        object? newId = script.NewId;

        foreach (var command in script.Commands)
        {
            transaction ??= command.Writes ? _connection.BeginTransaction() : null;
            var first = Send(command, transaction, value => value is int id && id == script.NewId ? newId : script.NewId is null ? value : Fresh(value, round));
            newId = command.Sql.StartsWith("INSERT INTO \"Contacts\"", StringComparison.Ordinal) ? first : newId;
        }

        transaction?.Commit();
        transaction?.Dispose();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private object? Send(SqlCommandText recorded, SqliteTransaction? transaction, Func<object?, object?> now)
    {
        var command = Prepared(recorded);
        command.Transaction = transaction;

        for (var i = 0; i < recorded.Parameters.Count; i++)
        {
            command.Parameters[i].Value = now(recorded.Parameters[i].Value) ?? DBNull.Value;
        }

        using var reader = command.ExecuteReader();
        object? first = null;

        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var value = reader.GetValue(column);
                    first ??= value;
                }
            }
        }
        while (reader.NextResult());

        return first;
    }

    private SqliteCommand Prepared(SqlCommandText recorded)
    {
        if (!_prepared.TryGetValue(recorded.Sql, out var command))
        {
            _prepared[recorded.Sql] = command = _connection.CreateCommand();
            command.CommandText = recorded.Sql;
            command.Parameters.AddRange(recorded.Parameters.Select(parameter => new SqliteParameter { ParameterName = parameter.Name }));
        }

        return command;
    }

    private static object? Fresh(object? value, int round) => value switch
    {
        Guid => Guid.NewGuid(),
        DateOnly day => day.AddDays(DaysOfSamples * round),
        long number => number + (NumbersPerRound * (round + 1)),
        _ => value,
    };
}
