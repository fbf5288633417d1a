using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.IntegrationTests.Employers;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.CsrMaerker;

/// <summary>The app with a scanner that speaks as clamd does, and finds what holds the word of the test.</summary>
public sealed class ScannedApp : CrmApp
{
    public const string Virus = "X5O!P%@AP";

    private readonly TcpListener _scanner = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    public ScannedApp()
    {
        _scanner.Start();
        _ = ListenAsync();
    }

    /// <summary>The files that it was asked about.</summary>
    public int Scanned { get; private set; }

    /// <summary>From now on nobody is there.</summary>
    public void StopScanner() => _scanner.Stop();

    public override async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _scanner.Dispose();
        _end.Dispose();
        await base.DisposeAsync();
    }

    protected override IEnumerable<KeyValuePair<string, string>> Settings() => [.. base.Settings(), new("VirusScanner", $"{_scanner.LocalEndpoint}")];

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _scanner.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream());
                Scanned++;
            }
        }
        catch (Exception stopped) when (stopped is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the test is over, or the scanner is down
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var (command, length, content) = (new byte[10], new byte[4], new MemoryStream());
        await stream.ReadExactlyAsync(command, _end.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        await stream.ReadExactlyAsync(length, _end.Token);

        while (BinaryPrimitives.ReadInt32BigEndian(length) is > 0 and var size)
        {
            var part = new byte[size];
            await stream.ReadExactlyAsync(part, _end.Token);
            content.Write(part);
            await stream.ReadExactlyAsync(length, _end.Token);
        }

        var isFound = Encoding.Latin1.GetString(content.ToArray()).Contains(Virus, StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(isFound ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"), _end.Token);
    }
}

[Trait("Requirement", "R27")]
public class VirusScannerTests(ScannedApp app) : IClassFixture<ScannedApp>
{
    private static byte[] Infected => [.. CsrWorld.Pdf[..^6], .. Encoding.ASCII.GetBytes($"% {ScannedApp.Virus}\n"), .. CsrWorld.Pdf[^6..]];

    [Fact]
    public async Task A_file_is_kept_when_the_scanner_has_found_nothing_and_refused_when_it_has_or_cannot_be_asked()
    {
        var client = await app.SignedInAs(Role.Konsulent);
        var application = await app.StartDraft(client, "Scanner ApS");
        var url = $"{application}/documents/new";

        await client.PostForm(url, new() { { "File", "ren.pdf", CsrWorld.Pdf } }).Saved();
        Assert.Equal(1, app.Scanned);

        using var refused = await client.PostForm(url, new() { { "File", "smittet.pdf", Infected } });
        Assert.Equal("Filen er smittet med virus og er ikke gemt.", Assert.Single((await refused.Errors())["File"]));

        app.StopScanner();
        using var unasked = await client.PostForm(url, new() { { "File", "ukendt.pdf", CsrWorld.Pdf } });
        Assert.Contains("Prøv igen om lidt", Assert.Single((await unasked.Errors())["File"]), StringComparison.Ordinal);

        Assert.Equal("ren.pdf", Assert.Single((await app.Application(application)).Documents).FileName);
    }
}
