using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.SeedWorld;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>A database of a size: the app's own migrations, then rows by prepared statements, one transaction for each municipality.</summary>
internal static class World
{
    // Nothing is lost that could not be built again, so building waits for no disk and checks no reference until the end.
    private const string Fast = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA temp_store = MEMORY;";

    public static string FileOf(WorldSize size, string folder) => Path.Combine(folder, $"{size.Name}.db");

    /// <summary>The database file of a size, built when it is missing or of other migrations than the app's.</summary>
    public static async Task<string> EnsureAsync(WorldSize size, string folder)
    {
        var file = FileOf(size, folder);

        if (!File.Exists(file) || !await IsOfTodayAsync(file))
        {
            Directory.CreateDirectory(folder);
            var (building, watch) = ($"{file}.building", Stopwatch.StartNew());
            File.Delete(building);
            await BuildAsync(size, building);
            File.Move(building, file, overwrite: true);
            Console.WriteLine($"Built {size.Name}: {new FileInfo(file).Length / 1e6:N0} MB in {watch.Elapsed.TotalSeconds:N0} s");
        }

        return file;
    }

    private static async Task<bool> IsOfTodayAsync(string file)
    {
        await using var services = CrmServices.On(file);
        var isOfToday = false;
        await services.ActAs(0, null, async (_, db) => isOfToday = db.Database.GetMigrations().SequenceEqual(await db.Database.GetAppliedMigrationsAsync()));
        SqliteConnection.ClearAllPools();

        return isOfToday;
    }

    private static async Task BuildAsync(WorldSize size, string file)
    {
        await using var services = CrmServices.On(file);
        var tenants = await SmallTables.FillAsync(services, size);
        SqliteConnection.ClearAllPools();

        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        Execute(connection, Fast);
        var employers = new EmployerRows(connection, size);
        var contacts = new ContactRows(connection, size);
        var agreements = new AgreementRows(connection, size);

        foreach (var tenant in tenants)
        {
            Execute(connection, "BEGIN");
            var prng = new Prng($"{size.Name} {tenant.Code}");
            var places = employers.Fill(tenant, prng);
            contacts.Fill(tenant, places, prng);
            agreements.Fill(tenant, places, prng);
            Execute(connection, "COMMIT");
        }

        await PortalUsers.FillAsync(services, tenants);
        SqliteConnection.ClearAllPools();
        RequireWholeReferences(connection);
        Execute(connection, "ANALYZE; PRAGMA journal_mode = WAL;");
    }

    private static void RequireWholeReferences(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1";

        if (command.ExecuteScalar() is string table)
        {
            throw new InvalidOperationException($"A row of {table} refers to nothing.");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
