using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Data.Audit;
using Virksomhed.Crm.Domain.Audit;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>The app on a SQLite file that a test can take away from it: each connection is told what the disk is like at the time.</summary>
public sealed class BrokenDiskApp : CrmApp
{
    private readonly Disk _disk = new();

    public static bool IsSqlite => Environment.GetEnvironmentVariable("CRM_TEST_SQLSERVER") is null;

    /// <summary>Said to SQLite on every connection from now on.</summary>
    public void Becomes(string pragma) => _disk.Pragma = pragma;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteCrmDbContext>(options => options.AddInterceptors(_disk)));
    }

    // How long each command asks again after it was told that the file is busy.
    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
        base.Settings().Select(setting => IsSqlite && setting.Key == "ConnectionStrings:Crm" ? new(setting.Key, $"{setting.Value};Default Timeout=1") : setting);

    private sealed class Disk : DbConnectionInterceptor
    {
        public string? Pragma { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (Pragma is { } pragma)
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
                command.CommandText = pragma;
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);

            return Task.CompletedTask;
        }
    }
}

/// <summary>A database that cannot be written for a while: people are told so in Danish, nothing is half there, and afterwards all goes on without a restart.</summary>
[Trait("Requirement", "R38")]
public class DatabaseFaultTests(BrokenDiskApp app) : IClassFixture<BrokenDiskApp>
{
    private const int Enough = 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string ConnectionString => app.Services.GetRequiredService<IConfiguration>().GetConnectionString("Crm")!;

    [Theory]
    [InlineData("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1073741823")] // never less than there are: full at once
    [InlineData("PRAGMA query_only = ON", "PRAGMA query_only = OFF")]
    public async Task On_a_disk_that_is_full_or_read_only_nothing_is_lost_and_later_all_goes_on(string fault, string whole)
    {
        OnSqliteOnly();
        var (browser, url) = await Form();
        var saved = await Log(browser, url);
        var form = await browser.Page(url);
        var before = await Rows();

        app.Becomes(fault);
        var refused = await FillUpAsync(browser, form);
        app.Becomes(whole);

        Assert.Equal(before.Contacts + refused.Acknowledged, (await Rows()).Contacts);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(saved, Ct)).StatusCode);
        await Log(browser, url);
        await TheDatabaseIsWhole();
    }

    [Fact]
    public async Task While_another_program_holds_the_database_people_read_on_and_what_they_send_is_refused_whole()
    {
        OnSqliteOnly();
        var (browser, url) = await Form();
        var form = await browser.Page(url);
        var before = await Rows();

        await using (var other = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString))
        {
            await other.OpenAsync(Ct);
            await using var held = other.BeginTransaction(deferred: false);
            app.Becomes("PRAGMA busy_timeout = 500");
            var sent = Send(browser, form);
            await browser.Page("/account");
            await IsTold(await sent);
            app.Becomes("PRAGMA busy_timeout = 10000");
            Assert.Equal(before, await Rows());
        }

        using var again = await Send(browser, form);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Equal(before.Contacts + 1, (await Rows()).Contacts);
        await TheDatabaseIsWhole();
    }

    private static void OnSqliteOnly() => Assert.SkipUnless(BrokenDiskApp.IsSqlite, "About the file of SQLite");

    private async Task<(HttpClient Browser, string Url)> Form() =>
        (await app.SignedInAs(Role.Konsulent), $"/contacts/log?employerId={await app.EmployerId(TestWorld.Employers[1])}");

    private static async Task<string> Log(HttpClient browser, string url)
    {
        using var saved = await Send(browser, await browser.Page(url));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);

        return saved.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument form, Guid? key = null)
    {
        string Value(string name) => form.QuerySelector($"main form [name={name}]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Value("__RequestVerificationToken"), ["EmployerId"] = Value("EmployerId"), ["ProductionUnitId"] = Value("ProductionUnitId"),
            ["FormKey"] = $"{key ?? Guid.Parse(Value("FormKey"))}", ["Form"] = "Phone", ["HeldOn"] = Value("HeldOn"), ["Purposes"] = "Kendskab", ["Note"] = new string('å', 1_500),
        });

        return await browser.PostAsync(new Uri("/contacts/log", UriKind.Relative), body, Ct);
    }

    // The last page of the file may have room for one or two yet.
    private static async Task<(int Acknowledged, string Reference)> FillUpAsync(HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument form)
    {
        for (var acknowledged = 0; acknowledged < Enough; acknowledged++)
        {
            using var answer = await Send(browser, form, Guid.NewGuid());

            if (answer.StatusCode != HttpStatusCode.Found)
            {
                return (acknowledged, await IsTold(answer));
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    private static async Task<string> IsTold(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("Noget gik galt hos os", page.QuerySelector("h1")!.TextContent);

        return page.QuerySelector(".crm-error .crm-num")!.TextContent;
    }

    // Of the log only what a save writes: who has read a page is written a moment later.
    private Task<(int Contacts, int FollowUps, int Logged)> Rows() => app.Database(async db =>
        (await db.Contacts.CountAsync(Ct), await db.FollowUps.CountAsync(Ct), await db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Created, Ct)));

    private async Task TheDatabaseIsWhole()
    {
        await using var scope = app.Services.CreateAsyncScope();
        Assert.All(await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(Ct), chain => Assert.Null(chain.Fault));
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync(Ct));
        await db.Database.CloseConnectionAsync();
    }
}
