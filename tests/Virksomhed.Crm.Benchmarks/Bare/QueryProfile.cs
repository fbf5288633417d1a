using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>Prints the SQL commands of every page with what each takes and how SQLite goes about it: where to look when a page is slow.</summary>
internal static class QueryProfile
{
    public static async Task PrintAsync(string database, IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios.Where(scenario => scenario.HasBare && scenario != Scenario.LogContact))
        {
            var scripts = await Script.RecordAsync(database, scenario);
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
            connection.Open();
            Execute(connection, Replay.Pragmas);
            Console.WriteLine($"\n=== {scenario.Name}");

            foreach (var same in scripts.SelectMany(script => script.Commands).GroupBy(command => command.Sql))
            {
                Print(connection, same.Key, [.. same], scripts.Length);
            }
        }
    }

    private static void Print(SqliteConnection connection, string sql, SqlCommandText[] commands, int pages)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(commands[0].Parameters.Select(parameter => new SqliteParameter { ParameterName = parameter.Name }));
        var (rows, _) = (Read(command, commands), Read(command, commands));
        var watch = Stopwatch.StartNew();
        Read(command, commands);
        var each = watch.Elapsed.TotalMilliseconds / commands.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--- {each:N3} ms, {(double)rows / commands.Length:N0} rows, on {100.0 * commands.Length / pages:N0} % of the pages\n{sql}"));
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        using var plan = command.ExecuteReader();

        while (plan.Read())
        {
            Console.WriteLine($"    plan: {plan.GetString(3)}");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Read(SqliteCommand command, SqlCommandText[] commands)
    {
        var rows = 0;

        foreach (var recorded in commands)
        {
            for (var i = 0; i < recorded.Parameters.Count; i++)
            {
                command.Parameters[i].Value = recorded.Parameters[i].Value ?? DBNull.Value;
            }

            using var reader = command.ExecuteReader();

            while (reader.Read())
            {
                rows++;
            }
        }

        return rows;
    }
}
