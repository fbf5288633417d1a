using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Virksomhed.Crm.Application.CsrMaerker;

/// <summary>
/// Where documentation lies: the setting Csr:Folder, else beside the database file, else App_Data/csr. Never under wwwroot, so that no address
/// leads there but the one that asks who may read. Several nodes share the folder.
/// </summary>
public sealed class CsrFolder(IConfiguration configuration, IHostEnvironment host)
{
    /// <summary>Where the files lie.</summary>
    public string Root { get; } = Path.Combine(host.ContentRootPath, configuration["Csr:Folder"] ?? BesideDatabase(configuration) ?? "App_Data/csr");

    /// <summary>Writes the content and tells the name it got: a random one, for the user's could be a path.</summary>
    public async Task<string> KeepAsync(byte[] content, string suffix, CancellationToken ct)
    {
        Directory.CreateDirectory(Root);
        var name = $"{Guid.NewGuid():N}{suffix}";
        await File.WriteAllBytesAsync(PathOf(name), content, ct);

        return name;
    }

    public Stream? Open(string name) => File.Exists(PathOf(name)) ? new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;

    public void Delete(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(Root, Path.GetFileName(name));

    private static string? BesideDatabase(IConfiguration configuration) => configuration["Database"] == "Sqlite"
        ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(configuration.GetConnectionString("Crm")).DataSource))!, "csr")
        : null;
}
