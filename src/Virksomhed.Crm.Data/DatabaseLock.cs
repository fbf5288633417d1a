using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Virksomhed.Crm.Data;

/// <summary>Lets one instance at a time do what concerns the whole database: migrating and seeding. A process that dies lets go of it. The file stays: deleted, it could be locked a second time under the same name.</summary>
public static class DatabaseLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Waits for its turn; others wait until the answer is disposed.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        return db.Database.IsSqlite() ? await LockFileAsync(db, ct) : await AppLock.TakeAsync(db, ct);
    }

    private static async Task<FileStream> LockFileAsync(CrmDbContext db, CancellationToken ct)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        for (var deadline = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(file + ".starting", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    /// <summary>SQL Server's own lock for applications. It belongs to the session, so the connection stays open as long.</summary>
    private sealed class AppLock(CrmDbContext db) : IAsyncDisposable
    {
        public static async Task<AppLock> TakeAsync(CrmDbContext db, CancellationToken ct)
        {
            await db.Database.OpenConnectionAsync(ct);
            await RunAsync(db, "sp_getapplock", ("@LockMode", "Exclusive"), ("@LockTimeout", (int)Patience.TotalMilliseconds));

            return new AppLock(db);
        }

        public async ValueTask DisposeAsync()
        {
            await RunAsync(db, "sp_releaseapplock");
            await db.Database.CloseConnectionAsync();
        }

        private static async Task RunAsync(CrmDbContext db, string procedure, params (string Name, object Value)[] parameters)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            (command.CommandText, command.CommandType, command.CommandTimeout) = (procedure, CommandType.StoredProcedure, 0);

            foreach (var (name, value) in parameters.Concat([("@Resource", "Virksomhed.Crm.Start"), ("@LockOwner", "Session")]))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            var result = command.CreateParameter();
            (result.ParameterName, result.DbType, result.Direction) = ("@Result", DbType.Int32, ParameterDirection.ReturnValue);
            command.Parameters.Add(result);
            await command.ExecuteNonQueryAsync();

            if ((int)result.Value! < 0)
            {
                throw new TimeoutException($"{procedure} answered {result.Value}: another instance keeps the database busy.");
            }
        }
    }
}
