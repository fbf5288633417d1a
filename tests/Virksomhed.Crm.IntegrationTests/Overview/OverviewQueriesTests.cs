using System.Data;
using System.Data.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application;
using Virksomhed.Crm.Application.Goals.Indicators;
using Virksomhed.Crm.Application.Overview;
using Virksomhed.Crm.Data;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Overview;

public class OverviewQueriesTests
{
    [Fact]
    public async Task The_manager_overview_asks_few_questions_and_SQL_Server_understands_them()
    {
        var asked = new Asked();
        await Send(asked, new ManagerOverview.Query());

        Assert.InRange(asked.Commands.Count, 1, 8);
    }

    [Fact]
    public async Task The_consultant_overview_asks_few_questions_and_SQL_Server_understands_them()
    {
        var asked = new Asked();
        await Send(asked, new ConsultantOverview.Query());

        Assert.InRange(asked.Commands.Count, 1, 8);
    }

    public static TheoryData<string> Indicators => [.. IndicatorList.All.Select(indicator => indicator.Key)];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Every_indicator_is_counted_by_SQL_Server_too(string key)
    {
        using var db = Context(new Asked());
        var indicator = IndicatorList.Find(key)!;
        var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        Assert.Contains("GROUP BY", indicator.PerDay(db, from, to).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("GROUP BY", indicator.PerConsultant(db, from, to).ToQueryString(), StringComparison.Ordinal);
    }

    private static async Task Send<T>(Asked asked, IRequest<T> query)
    {
        await using var provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddScoped<CrmDbContext>(_ => Context(asked))
            .AddCrmApplication()
            .BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, TestContext.Current.CancellationToken));
    }

    private static SqlServerCrmDbContext Context(Asked asked)
    {
        var db = new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>()
            .UseSqlServer("Server=nowhere").AddInterceptors(asked, new Closed()).Options);
        db.ActFor(TestWorld.Aabenraa, 1);

        return db;
    }

    // The questions are translated and noted; the answer is always that there are no rows.
    private sealed class Asked : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);

            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }
    }

    private sealed class Closed : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
