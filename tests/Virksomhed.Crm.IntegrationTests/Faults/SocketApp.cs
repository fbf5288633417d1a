using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Faults;

/// <summary>The app on a real socket, with a server whose patience a test can sit out.</summary>
public sealed class SocketApp : CrmApp
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly int _port = FreePort();

    public SocketApp() => UseKestrel(_port);

    /// <summary>What the server grants a slow client where no test has shortened it.</summary>
    public (TimeSpan Headers, MinDataRate? Body) Usual { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        StartServer();
    }

    /// <summary>A browser without redirects, over the socket.</summary>
    public HttpClient Browser(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri($"http://localhost:{_port}") };

    /// <summary>Sends what a test has written and leaves the rest out; the answer is what comes until the server hangs up or enough has come.</summary>
    public async Task<(TcpClient Client, Task<string> Answer)> Send(string request, CancellationToken ct)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _port, ct);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n")), ct);

        return (client, Answer(client, ct));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.PostConfigure<KestrelServerOptions>(server =>
        {
            Usual = (server.Limits.RequestHeadersTimeout, server.Limits.MinRequestBodyDataRate);
            server.Limits.RequestHeadersTimeout = Patience;
            server.Limits.MinRequestBodyDataRate = new(240, Patience);
        }));
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("Cvr:MaxMegabytes", "50")];

    private static async Task<string> Answer(TcpClient client, CancellationToken ct)
    {
        var answer = new StringBuilder();
        var buffer = new byte[8 * 1024];

        try
        {
            while (await client.GetStream().ReadAsync(buffer, ct) is var read and > 0)
            {
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // cut off
        }

        return answer.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
