using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Virksomhed.Crm.IntegrationTests.Mail;

/// <summary>How the mail server behaves.</summary>
public enum ServerMood
{
    Up,

    /// <summary>Takes no connections, as when it is switched off.</summary>
    Down,

    /// <summary>Answers that it has no time (RFC 5321, reply 421).</summary>
    Busy,

    /// <summary>Takes the mail and is gone before it says so.</summary>
    VanishesAfterMail,
}

/// <summary>A mail server that speaks enough SMTP (RFC 5321) for one mail after another.</summary>
public sealed class SmtpServer : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _received = new();
    private TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ListenAsync(_listener);
    }

    public int Port { get; }

    public ServerMood Mood
    {
        get;
        set
        {
            (var before, field) = (field, value);

            if (value == ServerMood.Down)
            {
                _listener.Stop();
            }
            else if (before == ServerMood.Down)
            {
                _listener = new(IPAddress.Loopback, Port);
                _listener.Start();
                _ = ListenAsync(_listener);
            }
        }
    }

    /// <summary>The mails as they came, headers first.</summary>
    public IReadOnlyList<string> Received => [.. _received];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ListenAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Switched off.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync(Mood == ServerMood.Busy ? "421 busy" : "220 ready");

        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("354 go on");
                _received.Enqueue(await ReadMailAsync(reader));

                if (Mood == ServerMood.VanishesAfterMail)
                {
                    return;
                }
            }

            await writer.WriteLineAsync(Answer(line));
        }
    }

    private static string Answer(string line) => line switch
    {
        _ when line.StartsWith("RCPT TO:<ukendt", StringComparison.Ordinal) => "550 no such mailbox",
        _ when line.StartsWith("QUIT", StringComparison.Ordinal) => "221 bye",
        _ => "250 ok",
    };

    private static async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();

        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            mail.AppendLine(line);
        }

        return mail.ToString();
    }
}
