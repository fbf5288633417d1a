using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application;
using Virksomhed.Crm.Data;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>The app's own floors below Web, on a database file, for what is done inside this process.</summary>
internal static class CrmServices
{
    public static ServiceProvider On(string database, params IInterceptor[] interceptors)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database"] = "Sqlite",
            ["ConnectionStrings:Crm"] = $"Data Source={database}",
        }).Build();
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration).AddLogging();
        services.AddCrmData(configuration).AddCrmApplication().AddSingleton<ICurrentUser, Nobody>();
        services.ConfigureDbContext<SqliteCrmDbContext>(options => options.AddInterceptors(interceptors));

        return services.BuildServiceProvider();
    }

    public static async Task ActAs(this ServiceProvider services, int municipality, int? user, Func<IServiceProvider, CrmDbContext, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.ActFor(municipality, user);
        await work(scope.ServiceProvider, db);
    }

    private sealed class Nobody : ICurrentUser
    {
        public int? UserId => null;
        public int? MunicipalityCode => null;
        public PortalScope? Portal => null;
        public int? SessionId => null;
        public bool LacksSecondStep => false;
        public bool SignsInThroughBroker => false;
        public bool IsIn(string role) => false;
    }
}
