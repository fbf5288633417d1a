using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Virksomhed.Crm.Domain.Lifecycle;

namespace Virksomhed.Crm.Application.Lifecycle;

/// <summary>Rows that were deleted at one time, by their ids.</summary>
public sealed record ErasedRows(DateTime At, int Municipality, RetentionSubject Subject, int[] Ids);

/// <summary>
/// What was deleted, noted outside the database (Erasures:File, else beside the SQLite file, else App_Data): a restored backup knows nothing of it, and must not
/// bring it back.
/// </summary>
public sealed class ErasureLedger(IConfiguration configuration, IHostEnvironment host)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public string File { get; } = Path.Combine(host.ContentRootPath, configuration["Erasures:File"] ?? BesideDatabase(configuration) ?? "App_Data/erasures.jsonl");

    /// <summary>Written, and on the disk, before the rows are gone. On a line of its own also after one that a power cut left unfinished.</summary>
    public async Task NoteAsync(ErasedRows rows, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await OneAtATime.WaitAsync(ct);

        try
        {
            await using var file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            await file.WriteAsync((byte[])[(byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(rows), (byte)'\n'], ct);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public async IAsyncEnumerable<ErasedRows> SinceAsync(DateTime instant, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in System.IO.File.Exists(File) ? System.IO.File.ReadLinesAsync(File, ct) : Enumerable.Empty<string>().ToAsyncEnumerable())
        {
            // A line that was not finished is about rows that were not deleted.
            if (line is ['{', .., '}'] && JsonSerializer.Deserialize<ErasedRows>(line) is { } rows && rows.At >= instant)
            {
                yield return rows;
            }
        }
    }

    private static string? BesideDatabase(IConfiguration configuration) => configuration["Database"] == "Sqlite"
        ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(configuration.GetConnectionString("Crm")).DataSource))!, "erasures.jsonl")
        : null;
}
