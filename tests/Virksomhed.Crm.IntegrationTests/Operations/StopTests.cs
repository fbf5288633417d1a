using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;
using Virksomhed.Crm.IntegrationTests.StartUp;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Operations;

/// <summary>The app as a process in Production: what it logs, and how it ends.</summary>
public sealed partial class StopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-stop-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "R46")]
    [Trait("Requirement", "R38")]
    public async Task An_error_can_be_found_by_its_reference_and_a_stop_cuts_nobody_off()
    {
        var settings = AppProcess.Settings(_folder);
        settings["Shutdown:DrainSeconds"] = "2";
        settings["Logging:LogLevel:Default"] = "Information";
        await using var app = AppProcess.Start(_folder, settings, "--urls", "http://127.0.0.1:0");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await app.Address.WaitAsync(TimeSpan.FromMinutes(2), Ct) };

        await Break("ALTER TABLE Municipalities RENAME TO Gone");
        var reference = await Reference(browser);
        await Break("ALTER TABLE Gone RENAME TO Municipalities");

        using var slow = new SlowForm(await Token(browser));
        var halfway = browser.PostAsync(new Uri("/account/login", UriKind.Relative), slow, Ct);
        await slow.IsHalfway.WaitAsync(Ct);
        app.Terminate();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ready(browser));
        slow.GoOn();

        using var answer = await halfway;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await app.Exit(Ct));
        var lines = app.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var told = Assert.Single(lines, line => line.GetProperty("Message").GetString()!.Contains(reference, StringComparison.Ordinal));
        Assert.Contains("SqliteException", told.GetProperty("Exception").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> Reference(HttpClient browser)
    {
        using var failed = await browser.GetAsync(new Uri("/henvendelse/580", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);

        return Told().Match(await failed.Content.ReadAsStringAsync(Ct)).Groups[1].Value;
    }

    private static async Task<string> Token(HttpClient browser)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri("/account/login", UriKind.Relative), Ct), Ct);

        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    // The signal takes a moment to arrive.
    private static async Task<HttpStatusCode> Ready(HttpClient browser)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct);

            if (ready.StatusCode != HttpStatusCode.OK)
            {
                return ready.StatusCode;
            }

            await Task.Delay(20, Ct);
        }

        return HttpStatusCode.OK;
    }

    private async Task Break(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "crm.db")};Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    [GeneratedRegex("Reference: <span[^>]*>([^<]+)</span>")]
    private static partial Regex Told();

    /// <summary>A form that waits in the middle until it is told to go on.</summary>
    private sealed class SlowForm : HttpContent
    {
        private readonly byte[] _body;
        private readonly TaskCompletionSource _halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowForm(string token)
        {
            _body = Encoding.ASCII.GetBytes($"__RequestVerificationToken={Uri.EscapeDataString(token)}&Email=nobody%40kommune.example&Password=en+lang+kode+til+ingen");
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        public Task IsHalfway => _halfway.Task;

        public void GoOn() => _goOn.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var half = _body.Length / 2;
            await stream.WriteAsync(_body.AsMemory(0, half));
            await stream.FlushAsync();
            _halfway.TrySetResult();
            await _goOn.Task;
            await stream.WriteAsync(_body.AsMemory(half));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Length;

            return true;
        }
    }
}
