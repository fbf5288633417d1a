using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Domain.Rejsehold;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.StartUp;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Rejsehold;

/// <summary>The real app as a process, killed while people report back.</summary>
public sealed class KilledReportTests : IAsyncLifetime
{
    private const int Reports = 200;
    private const int KilledAfter = 80;
    private const int AtOnce = 8;

    private readonly CrmApp _world = new();
    private readonly CookieContainer _session = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-killed-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "crm.db");

    [Fact]
    public async Task Two_hundred_reports_with_a_kill_in_the_middle_lose_none_that_was_acknowledged_and_double_none_when_repeated()
    {
        var ids = await PlanAsync();
        Dictionary<int, FormUrlEncodedContent> Bodies(Dictionary<int, string> keys, string token, int person) => keys.ToDictionary(key => key.Key, key => Report(key.Key, key.Value, token, person));
        Dictionary<int, string> keys;
        string token;
        int person;
        List<int> acknowledged;

        await using (var app = Start())
        {
            using var browser = await Browser(app);
            await browser.PostForm("/account/login", new() { { "Email", TestWorld.Email(Role.Leder) }, { "Password", TestWorld.Password } });
            (keys, token, person) = await OpenFormsAsync(browser, ids);
            acknowledged = await SendAsync(browser, Bodies(keys, token, person), app);
        }

        Assert.InRange(acknowledged.Count, KilledAfter, Reports - 1);
        Assert.Empty(acknowledged.Except(await Read("SELECT Id FROM Dispatches WHERE ReportKey IS NOT NULL")));
        Assert.Equal("ok", await Scalar("PRAGMA integrity_check"));

        await using (var app = Start())
        {
            using var browser = await Browser(app);
            Assert.Equal(Reports, (await SendAsync(browser, Bodies(keys, token, person), killed: null)).Count);
        }

        Assert.Equal((long)Reports, await Scalar("SELECT COUNT(*) FROM Dispatches WHERE State = 'Held'"));
        Assert.Equal($"{Reports}/{Reports}", await Scalar("SELECT COUNT(*) || '/' || COUNT(DISTINCT Note) FROM Contacts WHERE Note LIKE 'Besøg %'"));
        Assert.Equal($"{Reports}/{Reports}", await Scalar("SELECT COUNT(*) || '/' || COUNT(DISTINCT Text) FROM FollowUps WHERE Text LIKE 'Ring %'"));
        Assert.Equal(1L, await Scalar("SELECT COUNT(*) FROM Contacts WHERE Note LIKE 'Besøg %' AND CountsAsVisit"));
    }

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<List<int>> PlanAsync()
    {
        await _world.AddTeam();
        var user = await _world.UserId(Role.Konsulent);
        var ids = await _world.Database(async db =>
        {
            var unit = await db.ProductionUnits.FirstAsync(Ct);
            var (member, rules) = (await db.TeamMembers.SingleAsync(m => m.UserId == user, Ct), await db.ResponseRules.ToListAsync(Ct));
            var content = new DispatchContent { Reason = DispatchReason.Preventive, Urgency = DispatchUrgency.Normal, AskedByRole = "HR" };

            for (var i = 0; i < Reports; i++)
            {
                var (day, dispatch) = (_world.WorkingDay(1 + (i / 10)), Dispatch.Ask(unit, user, content, Guid.NewGuid(), _world.Clock.GetUtcNow().UtcDateTime));
                dispatch.Promise(rules);
                dispatch.Plan(member, "Karen", new(day, TeamMember.FirstHour + (i % 10), 1), rules.RulesOn(day), _world.WorkingDay(0));
                db.Dispatches.Add(dispatch);
            }

            await db.SaveChangesAsync(Ct);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {File}", Ct);

            return await db.Dispatches.Select(d => d.Id).ToListAsync(Ct);
        });

        return ids;
    }

    private AppProcess Start() => AppProcess.Start(_folder, AppProcess.SettingsOverHttp(_folder), "--urls", "http://127.0.0.1:0");

    private async Task<HttpClient> Browser(AppProcess app) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _session }) { BaseAddress = await app.Address.WaitAsync(TimeSpan.FromMinutes(1), Ct) };

    private static async Task<(Dictionary<int, string> Keys, string Token, int Person)> OpenFormsAsync(HttpClient browser, List<int> ids)
    {
        var pages = new ConcurrentDictionary<int, AngleSharp.Html.Dom.IHtmlDocument>();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (id, _) => pages[id] = await browser.Page($"/rejsehold/{id}/report"));
        string Value(int id, string name) => pages[id].QuerySelector($"main form [name={name}]")!.GetAttribute("value")!;

        return (ids.ToDictionary(id => id, id => Value(id, "FormKey")), Value(ids[0], "__RequestVerificationToken"), int.Parse(Value(ids[0], "ContactPersonIds"), null));
    }

    /// <summary>Sends them all, eight at a time, and tells which were answered as saved. The app dies without warning (SIGKILL) where it is to be killed.</summary>
    private static async Task<List<int>> SendAsync(HttpClient browser, Dictionary<int, FormUrlEncodedContent> forms, AppProcess? killed)
    {
        var acknowledged = new ConcurrentBag<int>();
        await Parallel.ForEachAsync(forms, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (form, ct) =>
        {
            try
            {
                using var answer = await browser.PostAsync($"/rejsehold/{form.Key}/report", form.Value, ct);

                if (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.OriginalString == $"/rejsehold/{form.Key}")
                {
                    acknowledged.Add(form.Key);
                }
            }
            catch (HttpRequestException) when (killed is not null)
            {
                // Nobody knows whether this one was saved; that is what repeating is for.
            }

            if (killed is not null && acknowledged.Count >= KilledAfter)
            {
                killed.Kill();
            }
        });

        return [.. acknowledged];
    }

    private FormUrlEncodedContent Report(int id, string key, string token, int person) => new(
    [
        new("__RequestVerificationToken", token), new("FormKey", key), new("HeldOn", _world.WorkingDay(0).ToString("yyyy-MM-dd", null)), new("Form", "Visit"), new("Outcome", "AdviceGiven"),
        new("ContactPersonIds", $"{person}"), new("Note", $"Besøg {id}"), new("Promises[0].Text", $"Ring {id}"), new("Promises[0].DueOn", _world.WorkingDay(3).ToString("yyyy-MM-dd", null)),
    ]);

    private async Task<List<int>> Read(string sql)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var numbers = new List<int>();

        while (await reader.ReadAsync(Ct))
        {
            numbers.Add(reader.GetInt32(0));
        }

        return numbers;
    }

    private async Task<object?> Scalar(string sql)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        return await command.ExecuteScalarAsync(Ct);
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(Ct);

        return connection;
    }
}
