using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.StartUp;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>
/// The real app as a process, killed again and again while consultants log contacts: what was acknowledged is there, once, the file is whole and the log unbroken.
/// CRM_TEST_KILLS says how often; the usual run has time for a few.
/// </summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int UsualKills = 2;
    private const int AtOnce = 4;
    private const int LongestMilliseconds = 600;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly CrmApp _world = new();
    private readonly CookieContainer _session = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-kills-").FullName;
    private readonly ConcurrentDictionary<Guid, string> _acknowledged = new();
    private int _employer;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CRM_TEST_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : UsualKills;

    private string File => Path.Combine(_folder, "crm.db");

    [Fact]
    [Trait("Requirement", "R43")]
    public async Task Whoever_was_told_that_a_contact_is_saved_finds_it_however_often_the_app_is_killed()
    {
        var random = new Random(43);

        for (var kill = 0; kill <= Kills; kill++)
        {
            await using var app = AppProcess.Start(_folder, AppProcess.SettingsOverHttp(_folder), "--urls", "http://127.0.0.1:0");
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _session }) { BaseAddress = await app.Address.WaitAsync(TimeSpan.FromMinutes(1), Ct) };

            if (kill == 0)
            {
                await SignInAsync(browser);
            }

            var (before, people) = (_acknowledged.Count, LogAsync(browser));

            while (_acknowledged.Count == before && !people.IsCompleted)
            {
                await Task.Delay(Moment, Ct);
            }

            await Task.Delay(random.Next(LongestMilliseconds), Ct);
            app.Kill();
            await app.Exit(Ct);
            await people;
            await AllIsThereAsync();
        }

        Assert.True(_acknowledged.Count > Kills);
        await using var verdict = AppProcess.Start(_folder, AppProcess.SettingsOverHttp(_folder), "verify-log");
        Assert.True(await verdict.Exit(Ct) == 0, verdict.Output.ToString() + verdict.Errors);
    }

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _employer = await _world.EmployerId(TestWorld.Employers[1]);
        await _world.Database(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {File}", Ct));
    }

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task SignInAsync(HttpClient browser)
    {
        using var answer = await browser.PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", TestWorld.Password } });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>Several people log contacts until the app is gone under them; a kill comes while their forms are on the way.</summary>
    private async Task LogAsync(HttpClient browser)
    {
        var page = await OpenFormAsync(browser);

        if (page is null)
        {
            return;
        }

        string Value(string name) => page.QuerySelector($"main form [name={name}]")!.GetAttribute("value")!;
        var (token, unit) = (Value("__RequestVerificationToken"), Value("ProductionUnitId"));

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => GoOnAsync()));

        async Task GoOnAsync()
        {
            while (true)
            {
                var key = Guid.NewGuid();

                try
                {
                    using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = token, ["EmployerId"] = $"{_employer}", ["ProductionUnitId"] = unit, ["FormKey"] = $"{key}", ["Form"] = "Phone",
                        ["HeldOn"] = $"{DateTime.Today:yyyy-MM-dd}", ["Purposes"] = "Kendskab", ["Note"] = $"Under belastning {key}",
                    });
                    using var answer = await browser.PostAsync("/contacts/log", form, Ct);

                    if (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.OriginalString.StartsWith("/contacts/", StringComparison.Ordinal))
                    {
                        _acknowledged[key] = answer.Headers.Location.OriginalString;
                    }
                }
                catch (HttpRequestException)
                {
                    return; // killed: nobody was told anything
                }
            }
        }
    }

    private async Task<IHtmlDocument?> OpenFormAsync(HttpClient browser)
    {
        try
        {
            return await browser.Page($"/contacts/log?employerId={_employer}");
        }
        catch (HttpRequestException)
        {
            return null; // killed before the form was there
        }
    }

    private async Task AllIsThereAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, FormKey FROM Contacts WHERE Note LIKE 'Under belastning %'";
        var saved = new Dictionary<Guid, string>();

        await using (var rows = await command.ExecuteReaderAsync(Ct))
        {
            while (await rows.ReadAsync(Ct))
            {
                saved.Add(rows.GetGuid(1), $"/contacts/{rows.GetInt64(0)}");
            }
        }

        Assert.All(_acknowledged, told => Assert.Equal(told.Value, saved.GetValueOrDefault(told.Key)));
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync(Ct));
    }
}
