using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Virksomhed.Crm.Data;

// What `dotnet ef migrations add` builds the two models with; neither database is opened.
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCrmDbContext>
{
    public SqliteCrmDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseSqlite("Data Source=unused").UseApplicationServiceProvider(DesignTime.Services).Options);
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCrmDbContext>
{
    public SqlServerCrmDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseSqlServer("Server=unused").UseApplicationServiceProvider(DesignTime.Services).Options);
}

// All that Identity asks the app about its tables.
internal static class DesignTime
{
    public static readonly IServiceProvider Services = new ServiceCollection().AddIdentityTables().BuildServiceProvider();
}
