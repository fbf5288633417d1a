using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>
/// A file of register documents, read from one end to the other in flat memory: NDJSON (one document or hit a line), or saved answers of
/// the register's search (hits.hits[]._source), also as a bare array; plain or gzip. The format is found by looking.
/// </summary>
public sealed class CvrFile(Func<Stream> open)
{
    private const int BufferSize = 256 * 1024;
    private const int LongestDocument = 64 * 1024 * 1024;

    /// <summary>Whether any of the first documents is one of the register's.</summary>
    public async Task<bool> LooksRightAsync(CancellationToken ct)
    {
        try
        {
            return await DocumentsAsync(ct).Take(100).AnyAsync(
                document => document.Root is { } root && (CvrUnit.Company(root) ?? CvrUnit.ProductionUnit(root)) is not null, ct);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Every document as the mapper reads it; what cannot be read comes as a refusal in its place.</summary>
    public async IAsyncEnumerable<CvrDocument> ReadAsync(CvrMapper mapper, [EnumeratorCancellation] CancellationToken ct)
    {
        var place = 0;

        await foreach (var (root, position, broken) in DocumentsAsync(ct))
        {
            place++;
            yield return root is { } document ? Map(mapper, document, place, position) : new(place, position, null, null, broken);
        }
    }

    /// <summary>The JSON of every document, valid until the next one is asked for.</summary>
    internal async IAsyncEnumerable<(JsonElement? Root, long Position, string? Broken)> DocumentsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var file = open();
        await using var plain = await DecompressAsync(file, ct);
        var pipe = PipeReader.Create(plain, new(bufferSize: BufferSize, minimumReadSize: BufferSize / 4, leaveOpen: true));
        await JsonLines.SkipByteOrderMarkAsync(pipe, ct);
        var documents = await JsonHits.IsNextAsync(pipe, ct)
            ? JsonHits.ReadAsync(pipe, LongestDocument, ct)
            : JsonLines.ReadAsync(pipe, LongestDocument, ct);

        await foreach (var (root, broken) in documents)
        {
            yield return (root, file.CanSeek ? file.Position : 0, broken);
        }

        await pipe.CompleteAsync();
    }

    private static CvrDocument Map(CvrMapper mapper, JsonElement root, int place, long position)
    {
        try
        {
            var record = mapper.Read(root);
            return new(place, position, record.Number, record, null);
        }
        catch (CvrRefusedException refused)
        {
            return new(place, position, refused.Number, null, refused.Message);
        }
    }

    private static async Task<Stream> DecompressAsync(Stream file, CancellationToken ct)
    {
        var magic = new byte[2];
        var read = await file.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, ct);
        file.Position = 0;

        return read == 2 && magic is [0x1f, 0x8b] ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
