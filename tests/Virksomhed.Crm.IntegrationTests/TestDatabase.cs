using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>A database for one test class. On SQLite the world is built once per run and copied as a file.</summary>
internal sealed class TestDatabase
{
    private static readonly string Root = Directory.CreateTempSubdirectory("crm-tests-").FullName;
    private static readonly string? SqlServer = Environment.GetEnvironmentVariable("CRM_TEST_SQLSERVER");
    private static readonly SemaphoreSlim Building = new(1);
    private static string? _template;

    private readonly string _name = $"crm_{Guid.NewGuid():N}";

    private TestDatabase() => Directory.CreateDirectory(Folder);

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    public string Folder => Path.Combine(Root, _name);

    public static string Kind => SqlServer is null ? "Sqlite" : "SqlServer";

    public string ConnectionString => SqlServer is null
        ? $"Data Source={File}"
        : new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = _name }.ConnectionString;

    private string File => Path.Combine(Folder, "crm.db");

    public static TestDatabase New() => new();

    /// <summary>Fills the database with what the app begins with; must run before the app is first asked for anything.</summary>
    public async Task FillAsync(CrmApp app)
    {
        if (SqlServer is not null)
        {
            await app.SeedAsync();
            return;
        }

        await Building.WaitAsync();

        try
        {
            _template ??= await BuildAsync(app);
        }
        finally
        {
            Building.Release();
        }

        if (!System.IO.File.Exists(File))
        {
            System.IO.File.Copy(_template, File);
        }
    }

    // The first app of the run fills its own file and leaves a copy for the others.
    private async Task<string> BuildAsync(CrmApp app)
    {
        await app.SeedAsync();
        var template = Path.Combine(Root, "template.db");
        await using var connection = new SqliteConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"VACUUM INTO '{template}'";
        await command.ExecuteNonQueryAsync();

        return template;
    }

    public async Task DropAsync()
    {
        if (SqlServer is null)
        {
            return;
        }

        SqlConnection.ClearAllPools();
        await using var connection = new SqlConnection(SqlServer);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{_name}]";
        await command.ExecuteNonQueryAsync();
    }
}
