using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Reads NDJSON. A broken line costs only itself.</summary>
internal static class JsonLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static async Task SkipByteOrderMarkAsync(PipeReader pipe, CancellationToken ct)
    {
        var read = await pipe.ReadAtLeastAsync(ByteOrderMark.Length, ct);
        var start = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, ByteOrderMark.Length));
        pipe.AdvanceTo(start.ToArray().AsSpan().SequenceEqual(ByteOrderMark) ? start.End : start.Start);
    }

    public static async IAsyncEnumerable<(JsonElement? Root, string? Broken)> ReadAsync(PipeReader pipe, int longest, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var isLast = false; !isLast;)
        {
            var read = await pipe.ReadAsync(ct);
            var rest = read.Buffer;
            isLast = read.IsCompleted;

            while (TakeLine(ref rest, isLast) is { } line)
            {
                if (!IsBlank(line))
                {
                    using var document = Parse(line, out var broken);
                    yield return (document?.RootElement, broken);
                }
            }

            if (rest.Length > longest)
            {
                throw new InvalidDataException("En linje i filen er for lang til at være et dokument fra CVR.");
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static ReadOnlySequence<byte>? TakeLine(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        var end = rest.PositionOf((byte)'\n');

        if (end is null && (!isLast || rest.IsEmpty))
        {
            return null;
        }

        var line = end is { } found ? rest.Slice(0, found) : rest;
        rest = end is { } after ? rest.Slice(rest.GetPosition(1, after)) : rest.Slice(rest.End);

        return line;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }

    private static JsonDocument? Parse(ReadOnlySequence<byte> line, out string? broken)
    {
        try
        {
            broken = null;
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            broken = "Linjen er ikke gyldig JSON.";
            return null;
        }
    }
}
