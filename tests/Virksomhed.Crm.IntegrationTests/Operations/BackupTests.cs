using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.CsrMaerker;
using Virksomhed.Crm.Application.Lifecycle;
using Virksomhed.Crm.Application.Operations;
using Virksomhed.Crm.Domain.Lifecycle;
using Virksomhed.Crm.Domain.Operations;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.StartUp;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Operations;

/// <summary>The drill: what is taken while people work is all there afterwards, and lets them in.</summary>
[Trait("Requirement", "R45")]
public sealed class BackupTests : IAsyncLifetime
{
    private readonly CrmApp _app = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-backup-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    [Fact]
    public async Task A_backup_taken_while_people_work_restores_to_a_place_where_they_can_go_on()
    {
        Assert.SkipUnless(TestDatabase.Kind == "Sqlite", "SQL Server makes its own backups.");
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CsrFolder>().KeepAsync([1, 2, 3], ".pdf", Ct);
        }

        var backup = await BackUpUnderLoad();
        var settings = AppProcess.Settings(Path.Combine(_folder, "new"));
        await using var restore = AppProcess.Start(_folder, settings, "restore", "--from", backup);
        Assert.True(await restore.Exit(Ct) == 0, restore.Errors);

        var manifest = (await BackupManifest.ReadAsync(backup, Ct))!;
        Assert.True(manifest.Rows["FollowUps"] > 0);
        Assert.Equal(manifest.Rows["FollowUps"], await Ask(settings, "SELECT COUNT(*) FROM FollowUps"));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "new", "csr")));

        var log = Assert.Single(manifest.Logs, log => log.Municipality == TestWorld.Aabenraa);
        await using var verify = AppProcess.Start(_folder, settings, "verify-log", "--municipality", "580", "--noted", $"{log.Number}:{log.Hash}");
        await using var again = AppProcess.Start(_folder, settings, "restore", "--from", backup);
        await using var app = AppProcess.Start(_folder, settings, "--urls", "http://127.0.0.1:0");
        Assert.True(await verify.Exit(Ct) == 0, verify.Errors);
        Assert.Equal(1, await again.Exit(Ct));
        Assert.Contains("--overwrite", again.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await SignIn(await app.Address.WaitAsync(TimeSpan.FromMinutes(2), Ct)));
    }

    /// <summary>As a municipality puts SQL Server's own backup back: the app is told nothing of it.</summary>
    [Fact]
    [Trait("Requirement", "R35")]
    public async Task A_database_put_back_by_other_means_is_rid_of_what_was_deleted_since_before_anybody_is_let_in()
    {
        Assert.SkipUnless(TestDatabase.Kind == "Sqlite", "Puts a file in place.");
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OperationMarks>().TellAsync(OperationDeed.DeleteOutdated, succeeded: true, null, Ct);
        }

        var person = await _app.Database(db => db.ContactPersons.MinAsync(p => p.Id, Ct));
        var settings = AppProcess.Settings(_folder);
        File.Copy(Path.Combine(await Write(), BackupWriter.Database), Path.Combine(_folder, "crm.db"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "erasures.jsonl"), JsonSerializer.Serialize(new ErasedRows(DateTime.UtcNow, TestWorld.Aabenraa, RetentionSubject.ContactPersons, [person])) + "\n", Ct);

        await using var start = AppProcess.Start(_folder, settings, "migrate");
        Assert.True(await start.Exit(Ct) == 0, start.Errors);
        Assert.Equal(0, await Ask(settings, $"SELECT COUNT(*) FROM ContactPersons WHERE Id = {person}"));
        Assert.Equal(1, await Ask(settings, $"SELECT COUNT(*) FROM ContactPersons WHERE MunicipalityCode = {TestWorld.Soenderborg}"));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_what_was_there_stays()
    {
        Assert.SkipUnless(TestDatabase.Kind == "Sqlite", "SQL Server makes its own backups.");
        var backup = await Write();
        await using (var file = File.OpenWrite(Path.Combine(backup, BackupWriter.Database)))
        {
            file.Position = file.Length / 2;
            file.WriteByte(77);
        }

        await using var scope = _app.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<BackupReader>();

        Assert.Contains("crm.db", (await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(backup, overwrite: true, Ct))).Message, StringComparison.Ordinal);
        Assert.Contains("manifest", (await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(_folder, overwrite: true, Ct))).Message, StringComparison.Ordinal);
        Assert.True(await _app.Database(db => db.Employers.AnyAsync(Ct)));
    }

    [Fact]
    public async Task An_export_holds_every_row_of_the_municipality_and_none_of_another()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<MunicipalityExport>().WriteAsync(TestWorld.Aabenraa, Path.Combine(_folder, "export"), Ct);
        var files = Directory.GetFiles(Path.Combine(_folder, "export"), "*.csv").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.Equal(await _app.Database(db => db.Employers.CountAsync(Ct)), rows["Employers"]);
        Assert.All(TestWorld.Employers, name => Assert.Contains(name, files["Employers"], StringComparison.Ordinal));
        Assert.Contains(TestWorld.Email(Role.Konsulent), files["AspNetUsers"], StringComparison.Ordinal);
        Assert.All(files.Values, file => Assert.DoesNotContain(TestWorld.OtherEmployer, file, StringComparison.Ordinal));
        Assert.All(files.Values, file => Assert.DoesNotContain("PasswordHash", file, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Three people plan follow-ups until the backup is there.</summary>
    private async Task<string> BackUpUnderLoad()
    {
        using var over = new CancellationTokenSource();
        var client = await _app.SignedInAs(Role.Konsulent);
        var employer = await _app.EmployerId(TestWorld.Employers[0]);
        await client.Page($"/followups/plan?employerId={employer}"); // all three share one browser, whose forms have one cookie
        var people = Enumerable.Range(0, 3).Select(person => Work(client, employer, person, over.Token)).ToList();

        while (await _app.Database(db => db.FollowUps.CountAsync(Ct)) < 5)
        {
            await Task.Delay(20, Ct);
        }

        var backup = await Write();
        await over.CancelAsync();
        await Task.WhenAll(people);

        return backup;
    }

    private static async Task Work(HttpClient client, int employer, int person, CancellationToken over)
    {
        for (var round = 0; !over.IsCancellationRequested; round++)
        {
            using var answer = await client.PostForm($"/followups/plan?employerId={employer}", new() { { "Text", $"Ring tilbage {person}, {round}" } });
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }
    }

    private async Task<string> Write()
    {
        await using var scope = _app.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(_folder, Ct);
    }

    private static async Task<long> Ask(Dictionary<string, string> settings, string sql)
    {
        await using var connection = new SqliteConnection(settings["ConnectionStrings:Crm"] + ";Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<HttpStatusCode> SignIn(Uri address)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = address };
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri("/account/login", UriKind.Relative), Ct), Ct);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Email"] = TestWorld.Email(Role.Konsulent),
            ["Password"] = TestWorld.Password,
        });
        using var answer = await browser.PostAsync(new Uri("/account/login", UriKind.Relative), form, Ct);

        return answer.StatusCode;
    }
}
