using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.IntegrationTests;

/// <summary>Translates questions for SQL Server and notes them, without a server: the answer is always that there are no rows.</summary>
internal sealed class SqlServerQuestions : DbCommandInterceptor
{
    public List<string> Commands { get; } = [];

    public SqlServerCrmDbContext Context()
    {
        var db = new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>()
            .UseSqlServer("Server=nowhere").AddInterceptors(this, new Closed()).Options);
        db.ActFor(TestWorld.Aabenraa, 1);

        return db;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Commands.Add(command.CommandText);

        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
    }

    private sealed class Closed : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
