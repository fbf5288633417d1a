using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application;
using Virksomhed.Crm.Application.Surveys;
using Virksomhed.Crm.Data;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Surveys;

public class SurveyQueriesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SQL_Server_understands_who_may_be_asked()
    {
        var asked = new SqlServerQuestions();
        await using var db = asked.Context();
        await SurveyCandidates.ReadAsync(db, new(2026, 11, 1), new(2026, 11, 22), Ct);

        Assert.Equal(4, asked.Commands.Count);
        Assert.All(asked.Commands, command => Assert.Contains("[SurveyOptOuts]", command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SQL_Server_understands_the_figures()
    {
        var asked = new SqlServerQuestions();
        await using var provider = new ServiceCollection().AddSingleton(TimeProvider.System).AddScoped<CrmDbContext>(_ => asked.Context()).AddCrmApplication().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SurveyFigures.Query(2026), Ct);

        Assert.InRange(asked.Commands.Count, 1, 4);
    }
}
