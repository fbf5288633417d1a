using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>
/// The real app on a port and a database of its own, as a browser meets it. One for each test class. With CRM_TEST_NODES=2 it is two of them on one database
/// behind a plain reverse proxy: hosts of their own with nothing shared but the database, in this process so that the tests still move their clock.
/// </summary>
public class BrowserApp : CrmApp
{
    private readonly int _port = FreePort();
    private readonly int _proxyPort = FreePort();
    private SecondNode? _second;
    private RoundRobinProxy? _proxy;

    public BrowserApp() => UseKestrel(_port);

    public LogKeeper Log { get; } = new();

    /// <summary>Where browsers go.</summary>
    public string Address => $"http://localhost:{(Nodes > 1 ? _proxyPort : _port)}";

    /// <summary>Where each node listens, for a test that wants a certain one.</summary>
    public IReadOnlyList<string> NodeAddresses => [$"http://localhost:{_port}", .. _second is null ? Array.Empty<string>() : [_second.Address]];

    protected virtual int Nodes => Environment.GetEnvironmentVariable("CRM_TEST_NODES") == "2" ? 2 : 1;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        StartServer();

        if (Nodes > 1)
        {
            _second = new SecondNode(this);
            _second.StartServer();
            _proxy = await RoundRobinProxy.StartAsync(_proxyPort, [.. NodeAddresses]);
        }
    }

    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        await Sample.AddAsync(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await (_proxy?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_second?.DisposeAsync() ?? ValueTask.CompletedTask);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
    }

    // Links in mails lead to the public address, so the port is chosen before the app is built.
    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings(), new("PublicAddress", Address), new("Logging:Console:LogLevel:Default", "Error"),
        .. Nodes > 1 ? new KeyValuePair<string, string>[] { new("Proxies:0", "127.0.0.0/8"), new("Proxies:1", "::1/128") } : [],
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class SecondNode : WebApplicationFactory<Program>
    {
        private readonly BrowserApp _first;
        private readonly int _port = FreePort();

        public SecondNode(BrowserApp first)
        {
            _first = first;
            UseKestrel(_port);
        }

        public string Address => $"http://localhost:{_port}";

        protected override void ConfigureWebHost(IWebHostBuilder builder) => _first.ConfigureWebHost(builder);
    }
}
