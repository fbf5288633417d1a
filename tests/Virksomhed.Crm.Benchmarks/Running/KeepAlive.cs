using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Virksomhed.Crm.Benchmarks;

/// <summary>What came back; valid until the next request on the same connection.</summary>
internal readonly ref struct Answer(int status, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
{
    public int Status { get; } = status;
    public ReadOnlySpan<byte> Head { get; } = head;
    public ReadOnlySpan<byte> Body { get; } = body;
}

/// <summary>One HTTP/1.1 connection on a blocking socket: the server is measured on the same machine, so the client must cost little.</summary>
internal sealed class KeepAlive : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _raw = new byte[1 << 18];
    private byte[] _body = new byte[1 << 18];
    private int _filled;

    public KeepAlive(int port) => _socket.Connect(IPAddress.Loopback, port);

    public Answer Get(string path, string cookies) => Send($"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies}\r\n\r\n");

    public Answer Post(string path, string cookies, string form) => Send(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    public void Dispose() => _socket.Dispose();

    private Answer Send(string request)
    {
        _socket.Send(Encoding.ASCII.GetBytes(request));
        _filled = 0;
        var end = Find(EndOfHead, 0);
        var start = end + EndOfHead.Length;
        var length = Length(_raw.AsSpan(0, end)) is { } known ? ReadWhole(start, known) : ReadChunks(start);

        return new(Number(_raw.AsSpan(9, 3)), _raw.AsSpan(0, end), _body.AsSpan(0, length));
    }

    /// <summary>The body's length as the head says; null when it comes in chunks.</summary>
    private static int? Length(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);

        return at >= 0 ? Number(head[(at + 16)..])
            : head.IndexOf("chunked"u8) >= 0 ? null
            : 0;
    }

    private static int Number(ReadOnlySpan<byte> text, char format = 'D') =>
        Utf8Parser.TryParse(text, out int number, out _, format) ? number : throw new InvalidDataException("The answer is not HTTP.");

    private int ReadWhole(int start, int length)
    {
        Need(start + length);
        Keep(start, length, 0);

        return length;
    }

    private int ReadChunks(int position)
    {
        for (var length = 0; ;)
        {
            var line = Find("\r\n"u8, position);
            var size = Number(_raw.AsSpan(position, line - position), 'x');
            Need(line + 2 + size + 2);
            Keep(line + 2, size, length);
            (position, length) = (line + 2 + size + 2, length + size);

            if (size == 0)
            {
                return length;
            }
        }
    }

    private int Find(ReadOnlySpan<byte> mark, int from)
    {
        while (true)
        {
            var at = _raw.AsSpan(from, Math.Max(0, _filled - from)).IndexOf(mark);

            if (at >= 0)
            {
                return from + at;
            }

            Receive();
        }
    }

    private void Need(int count)
    {
        while (_filled < count)
        {
            Receive();
        }
    }

    private void Receive()
    {
        if (_filled == _raw.Length)
        {
            Array.Resize(ref _raw, _raw.Length * 2);
        }

        var read = _socket.Receive(_raw.AsSpan(_filled));
        _filled += read > 0 ? read : throw new SocketException((int)SocketError.ConnectionReset);
    }

    private void Keep(int start, int count, int at)
    {
        if (at + count > _body.Length)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, at + count));
        }

        _raw.AsSpan(start, count).CopyTo(_body.AsSpan(at));
    }
}
