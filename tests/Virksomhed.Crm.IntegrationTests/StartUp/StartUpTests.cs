using System.Net;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.StartUp;

public sealed class StartUpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-start-").FullName;
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public StartUpTests() => _patience.CancelAfter(TimeSpan.FromMinutes(4));

    public static TheoryData<string> RequiredSettings => [.. AppProcess.Settings("").Keys];

    [Theory]
    [MemberData(nameof(RequiredSettings))]
    public async Task A_missing_setting_stops_the_start_with_one_line_that_names_it(string setting)
    {
        var settings = AppProcess.Settings(_folder);
        settings.Remove(setting);
        await using var app = AppProcess.Start(_folder, settings);

        Assert.Equal(1, await app.Exit(_patience.Token));
        Assert.Contains(setting, Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.db"));
    }

    [Fact]
    public async Task Two_instances_started_at_once_on_an_empty_database_both_come_up()
    {
        await using var one = AppProcess.Start(_folder, AppProcess.Settings(_folder), "--urls", "http://127.0.0.1:0");
        await using var other = AppProcess.Start(_folder, AppProcess.Settings(_folder), "--urls", "http://127.0.0.1:0");

        Assert.Equal(HttpStatusCode.OK, await LoginPage(one));
        Assert.Equal(HttpStatusCode.OK, await LoginPage(other));
    }

    [Fact]
    public async Task Two_demo_starts_at_once_seed_once()
    {
        var settings = AppProcess.Settings(_folder);
        (settings["ASPNETCORE_ENVIRONMENT"], settings["DemoWorld"], settings["DemoMunicipalities__0"], settings["DemoMunicipalities__1"]) = ("Staging", "true", "510", "550");
        await using var one = AppProcess.Start(_folder, settings, "--urls", "http://127.0.0.1:0");
        await using var other = AppProcess.Start(_folder, settings, "--urls", "http://127.0.0.1:0");

        Assert.Equal(HttpStatusCode.OK, await LoginPage(one));
        Assert.Equal(HttpStatusCode.OK, await LoginPage(other));
        Assert.Equal(2, $"{one.Output}{other.Output}".Split("Opretter demoverdenen").Length - 1);
        Assert.Equal(0L, await Run("SELECT COUNT(*) - COUNT(DISTINCT MunicipalityCode || Cvr) FROM Employers"));
        Assert.Equal(0L, await Run("SELECT COUNT(*) FROM (SELECT 1 FROM Goals GROUP BY MunicipalityCode, Text HAVING COUNT(*) > 1)"));
    }

    [Fact]
    public async Task A_lock_that_a_killed_start_left_behind_does_not_hang_the_next()
    {
        await Run("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await using var app = AppProcess.Start(_folder, AppProcess.Settings(_folder), "migrate");

        Assert.Equal(0, await app.Exit(_patience.Token));
    }

    [Fact]
    public async Task The_first_administrator_is_made_with_the_municipality_and_gets_a_link()
    {
        await using var app = AppProcess.Start(
            _folder, AppProcess.Settings(_folder), "create-admin", "--municipality", "580", "--name", "Anne Holm", "--email", "anne@580.example");

        Assert.Equal(0, await app.Exit(_patience.Token));
        Assert.Contains("https://virksomhed.kommune.example/account/invitation?userId=1&token=", app.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal("Aabenraa", await Run("SELECT Name FROM Municipalities WHERE Code = 580"));
        Assert.True((long)(await Run("SELECT COUNT(*) FROM Branches"))! > 300);
        Assert.Equal(1L, await Run("SELECT COUNT(*) FROM VisitRules"));
        Assert.Equal(1L, await Run("SELECT COUNT(*) FROM AspNetUsers"));
    }

    [Theory]
    [InlineData("create-admin", "--municipality", "999", "--name", "Anne", "--email", "anne@999.example")]
    [InlineData("create-admin", "--municipality", "580", "--name", "Anne")]
    [InlineData("create-admin", "--municipality", "580", "--name", "Anne Holm", "--email", "anne@580.example", "--password-stdin")]
    public async Task An_administrator_who_cannot_be_made_is_told_why_and_nothing_is_written(params string[] arguments)
    {
        await using var app = AppProcess.Start(_folder, AppProcess.Settings(_folder), arguments);

        Assert.Equal(1, await app.Exit(_patience.Token));
        Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0L, await Run("SELECT COUNT(*) FROM AspNetUsers"));
        Assert.Equal(0L, await Run("SELECT COUNT(*) FROM Municipalities"));
    }

    public void Dispose()
    {
        _patience.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<HttpStatusCode> LoginPage(AppProcess app)
    {
        using var browser = new HttpClient { BaseAddress = await app.Address.WaitAsync(_patience.Token) };
        using var response = await browser.GetAsync(new Uri("/account/login", UriKind.Relative), _patience.Token);

        return response.StatusCode;
    }

    private async Task<object?> Run(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "crm.db")};Pooling=false");
        await connection.OpenAsync(_patience.Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        return await command.ExecuteScalarAsync(_patience.Token);
    }
}
