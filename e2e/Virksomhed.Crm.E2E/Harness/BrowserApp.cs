using System.Net;
using System.Net.Sockets;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.Harness;

/// <summary>The real app on a port and a database of its own, as a browser meets it. One for each test class.</summary>
public class BrowserApp : CrmApp
{
    private readonly int _port = FreePort();

    public BrowserApp() => UseKestrel(_port);

    public string Address => $"http://localhost:{_port}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        StartServer();
        await Sample.AddAsync(this);
    }

    // Links in mails lead to the public address, so the port is chosen before the app is built.
    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
        [.. base.Settings(), new("PublicAddress", Address), new("Logging:Console:LogLevel:Default", "Error")];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
