using System.Security.Cryptography;
using System.Text.Json;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>A file of a backup, and what it must look like.</summary>
public sealed record BackupFile(string Name, long Bytes, string Sha256)
{
    public static async Task<BackupFile> OfAsync(string folder, string name, CancellationToken ct)
    {
        await using var content = File.OpenRead(Path.Combine(folder, name));

        return new(name, content.Length, Convert.ToHexString(await SHA256.HashDataAsync(content, ct)));
    }
}

/// <summary>Where a municipality's log ended.</summary>
public sealed record BackupLog(int Municipality, long Number, string Hash);

/// <summary>What a backup holds, so that a restore can tell whether it is all there.</summary>
public sealed record BackupManifest(DateTime MadeAt, string Version, string Migration, BackupFile[] Files, Dictionary<string, long> Rows, BackupLog[] Logs)
{
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static async Task<BackupManifest?> ReadAsync(string folder, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, FileName));

            return await JsonSerializer.DeserializeAsync<BackupManifest>(file, Readable, ct);
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string folder, CancellationToken ct)
    {
        await using var file = File.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, Readable, ct);
    }

    /// <summary>The first file that is missing, or is not what was written; null when all are.</summary>
    public async Task<string?> FirstFaultyFileAsync(string folder, CancellationToken ct)
    {
        foreach (var file in Files)
        {
            if (!File.Exists(Path.Combine(folder, file.Name)) || await BackupFile.OfAsync(folder, file.Name, ct) != file)
            {
                return file.Name;
            }
        }

        return null;
    }
}
