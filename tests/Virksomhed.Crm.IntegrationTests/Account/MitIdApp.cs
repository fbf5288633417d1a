using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>The app with MitID Erhverv set up, and all that it writes to its log.</summary>
public sealed class MitIdApp : CrmApp, ILoggerProvider, ILogger
{
    private const string Start = "/account/login/mitid";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BrokerServer Broker { get; private set; } = null!;

    public ConcurrentQueue<string> Logged { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        Broker = await BrokerServer.StartAsync();
        await base.InitializeAsync();
    }

    /// <summary>Goes to the broker and comes back with its answer; null when there was no way there.</summary>
    public static async Task<Uri> AnswerFor(HttpClient browser, string start = Start)
    {
        using var departure = await browser.GetAsync(new Uri(start, UriKind.Relative), Ct);

        return await AnswerAt(departure.Headers.Location!);
    }

    public static async Task<Uri> AnswerAt(Uri broker)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(broker, Ct);

        return new(answer.Headers.Location!.PathAndQuery, UriKind.Relative);
    }

    /// <summary>All the way there and back: where the browser ends.</summary>
    public static async Task<string> SignIn(HttpClient browser, string start = Start) => await Arrive(browser, await AnswerFor(browser, start));

    public static async Task<string> Arrive(HttpClient browser, Uri answer)
    {
        using var arrived = await browser.GetAsync(answer, Ct);

        return arrived.Headers.Location!.OriginalString;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Logged.Enqueue($"{formatter(state, exception)} {exception}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Broker.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(this));
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(),
        new("MitIdErhverv:Authority", Broker.Address),
        new("MitIdErhverv:ClientId", BrokerServer.ClientId),
        new("MitIdErhverv:ClientSecret", BrokerServer.ClientSecret),
        new("MitIdErhverv:Parameters:idp_values", "mitid_erhverv"),
        new("MitIdErhverv:TimeoutSeconds", "2"),
        new("Logging:LogLevel:Default", "Debug"),
    ];
}
