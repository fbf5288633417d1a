using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Virksomhed.Crm.Application.Common;

/// <summary>What a scanner says of a file.</summary>
public enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>It could not be asked: the file is not taken, and may be sent again.</summary>
    Unknown,
}

/// <summary>
/// Has files looked through by the municipality's own scanner, which speaks as clamd does (man clamd, "INSTREAM"). Where the setting VirusScanner is empty, none is asked.
/// </summary>
public sealed partial class VirusScanner(IConfiguration configuration, ILogger<VirusScanner> log)
{
    public const string Setting = "VirusScanner";

    private const int LongestAnswer = 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Uri? _address = AddressOf(configuration[Setting]);

    /// <summary>Why the setting cannot be used; null when it can.</summary>
    public static string? FaultOf(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return configuration[Setting] is { Length: > 0 } given && AddressOf(given) is null ? $"The setting {Setting} must be the address of a scanner, for example clamd:3310, not '{given}'." : null;
    }

    public async Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (_address is null)
        {
            return ScanVerdict.Clean;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);

        try
        {
            return VerdictOf(await AskAsync(_address, content, patience.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            NotAsked(failure);

            return ScanVerdict.Unknown;
        }
    }

    private static async Task<string> AskAsync(Uri address, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, ct);
        await using var stream = client.GetStream();
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        await stream.WriteAsync(length, ct);
        await stream.WriteAsync(content, ct);
        await stream.WriteAsync(new byte[sizeof(int)], ct); // nothing more follows
        var answer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, ct);

        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0');
    }

    private ScanVerdict VerdictOf(string answer)
    {
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            Found(answer);
            return ScanVerdict.Infected;
        }

        if (answer.EndsWith(": OK", StringComparison.Ordinal))
        {
            return ScanVerdict.Clean;
        }

        NotJudged(answer);

        return ScanVerdict.Unknown;
    }

    private static Uri? AddressOf(string? setting) =>
        Uri.TryCreate($"tcp://{setting}", UriKind.Absolute, out var address) && address is { Host.Length: > 0, Port: > 0, AbsolutePath: "/" } ? address : null;

    [LoggerMessage(LogLevel.Warning, "A file was refused: {Answer}")]
    private partial void Found(string answer);

    [LoggerMessage(LogLevel.Error, "The virus scanner did not judge a file: {Answer}")]
    private partial void NotJudged(string answer);

    [LoggerMessage(LogLevel.Error, "The virus scanner could not be asked")]
    private partial void NotAsked(Exception failure);
}
