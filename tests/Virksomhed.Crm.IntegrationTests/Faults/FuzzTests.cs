using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>
/// Nonsense for every form there is, drawn from the actions' own parameters: whatever comes is answered, nothing breaks, and no row is left half written.
/// CRM_TEST_POSTS says how much; the usual run has time for a part of it.
/// </summary>
public class FuzzTests(FaultyApp app) : IClassFixture<FaultyApp>
{
    private const int UsualPosts = 1_500;
    private const int AtOnce = 4;

    private static int Posts => int.TryParse(Environment.GetEnvironmentVariable("CRM_TEST_POSTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : UsualPosts;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private sealed record Form(EndpointRow Row, ControllerActionDescriptor Action)
    {
        // What ends sessions or locks people out comes last, or the rest would only meet the login.
        public bool IsAboutPeople => Row.Pattern.StartsWith("account", StringComparison.Ordinal) || Row.Pattern.StartsWith("users", StringComparison.Ordinal) || Row.Pattern.Contains("access", StringComparison.Ordinal);

        public string? Role => Row.Who is "anyone" ? null : Domain.Users.Role.All.FirstOrDefault(Row.Admits);

        public bool TakesFiles => Action.Parameters.Any(parameter => parameter.ParameterType == typeof(IFormFile) || parameter.ParameterType.GetProperties().Any(property => property.PropertyType == typeof(IFormFile)));
    }

    [Fact]
    [Trait("Requirement", "R38")]
    public async Task Posts_of_nonsense_to_every_form_are_answered_and_leave_the_database_whole()
    {
        var forms = Forms();
        var browsers = await BrowsersFor(forms);
        var faults = new ConcurrentBag<string>();
        var answers = new ConcurrentDictionary<int, int>();

        foreach (var group in forms.GroupBy(form => form.IsAboutPeople).OrderBy(group => group.Key))
        {
            var share = (int)Math.Ceiling((double)Posts / forms.Count);
            await Parallel.ForEachAsync(group, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (form, _) =>
            {
                var (browser, token) = browsers[form.Role ?? ""];

                for (var n = 0; n < share; n++)
                {
                    var status = await Send(browser, token, form, new Nonsense(HashOf(form.Row.Key) + n));
                    answers.AddOrUpdate(status, 1, (_, count) => count + 1);

                    if (status >= 500)
                    {
                        faults.Add($"{form.Row.Key} with seed {n}: {status}");
                    }
                }
            });
        }

        Assert.True(faults.IsEmpty, string.Join('\n', app.Log.Faults.Concat(faults.Order()).Take(60)));
        Assert.True(answers.Values.Sum() >= Posts);
        Assert.True(answers.GetValueOrDefault(422) > Posts / 10 && answers.GetValueOrDefault(302) > Posts / 50, string.Join(", ", answers));
        await TheDatabaseIsWhole();
    }

    private List<Form> Forms() =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
           where action is not null
           let row = EndpointRow.Of(endpoint)
           where row.Method == HttpMethod.Post && !row.Pattern.EndsWith("logout", StringComparison.Ordinal)
           select new Form(row, action),
    ];

    // All of them before the first form, which may be one that closes an account.
    private async Task<Dictionary<string, (HttpClient Browser, string Token)>> BrowsersFor(IEnumerable<Form> forms)
    {
        var browsers = new Dictionary<string, (HttpClient, string)>();

        foreach (var role in forms.Select(form => form.Role).Distinct())
        {
            var browser = role is null ? app.Anonymous() : await app.SignedInAs(role);
            var page = await browser.Page(role is null ? "/account/login" : role == Role.Arbejdsgiver ? "/portal" : "/account");
            browsers[role ?? ""] = (browser, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        }

        return browsers;
    }

    private static async Task<int> Send(HttpClient browser, string token, Form form, Nonsense nonsense)
    {
        var fields = form.Action.Parameters.SelectMany(parameter => nonsense.Fields(parameter.Name, parameter.ParameterType)).Append(new("__RequestVerificationToken", token)).ToList();
        using HttpContent body = form.TakesFiles ? Multipart(fields, nonsense) : new FormUrlEncodedContent(fields);
        using var response = await browser.PostAsync(Address(form.Row, nonsense), body, Ct);

        return (int)response.StatusCode;
    }

    // Low numbers are rows that exist, of this municipality or the other.
    private static string Address(EndpointRow row, Nonsense nonsense) => string.Join('/', row.SampleAddress.Split('/').Select(part => part == "1" ? $"{nonsense.Below(8)}" : part));

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, Nonsense nonsense)
    {
        var body = new MultipartFormDataContent();

        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(nonsense.Bytes()), "File", nonsense.Pick(["a.pdf", "b.csv", "c.xlsx", "d.json", "e.exe", "../f.csv"]));

        return body;
    }

    private Task TheDatabaseIsWhole() => app.Database(async db =>
    {
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            await db.Database.OpenConnectionAsync(Ct);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT (SELECT group_concat(integrity_check) FROM pragma_integrity_check) || (SELECT count(*) FROM pragma_foreign_key_check)";
            Assert.Equal("ok0", await command.ExecuteScalarAsync(Ct));
            await db.Database.CloseConnectionAsync();
        }
    });

    /// <summary>The same on every machine, unlike a string's own hash.</summary>
    private static int HashOf(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));
}
