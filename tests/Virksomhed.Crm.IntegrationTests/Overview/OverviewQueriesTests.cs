using MediatR;
using Microsoft.EntityFrameworkCore;
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
        var asked = new SqlServerQuestions();
        await Send(asked, new ManagerOverview.Query());

        Assert.InRange(asked.Commands.Count, 1, 8);
    }

    [Fact]
    public async Task The_consultant_overview_asks_few_questions_and_SQL_Server_understands_them()
    {
        var asked = new SqlServerQuestions();
        await Send(asked, new ConsultantOverview.Query());

        Assert.InRange(asked.Commands.Count, 1, 8);
    }

    public static TheoryData<string> Indicators => [.. IndicatorList.All.Select(indicator => indicator.Key)];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Every_indicator_is_counted_by_SQL_Server_too(string key)
    {
        using var db = new SqlServerQuestions().Context();
        var indicator = IndicatorList.Find(key)!;
        var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        Assert.Contains("GROUP BY", indicator.PerDay(db, from, to).ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("GROUP BY", indicator.PerConsultant(db, from, to).ToQueryString(), StringComparison.Ordinal);
    }

    private static async Task Send<T>(SqlServerQuestions asked, IRequest<T> query)
    {
        await using var provider = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddScoped<CrmDbContext>(_ => asked.Context())
            .AddCrmApplication()
            .BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, TestContext.Current.CancellationToken));
    }
}
