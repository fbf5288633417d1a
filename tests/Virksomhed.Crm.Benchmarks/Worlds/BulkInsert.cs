using Microsoft.Data.Sqlite;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Inserts rows into one table by a prepared statement, which goes with its connection.</summary>
internal sealed class BulkInsert
{
    private readonly SqliteCommand _command;

    public BulkInsert(SqliteConnection connection, string table, params string[] columns)
    {
        _command = connection.CreateCommand();
        _command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";

        for (var i = 0; i < columns.Length; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        }
    }

    public void Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }
}
