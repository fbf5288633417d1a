using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Virksomhed.Crm.Application.Operations;

/// <summary>The room that is left where the database lies, or, on SQL Server, where the app keeps its files.</summary>
public sealed class DiskSpace(IConfiguration configuration, IHostEnvironment host)
{
    private const int DefaultLeast = 5;

    /// <summary>How many per cent must be free (Disk:LeastFreePercent): a full disk fails every write.</summary>
    public int LeastFreePercent { get; } = configuration.GetValue("Disk:LeastFreePercent", DefaultLeast);

    public bool IsEnough => FreePercent >= LeastFreePercent;

    public int FreePercent => (int)(100 * Drive.AvailableFreeSpace / Math.Max(Drive.TotalSize, 1));

    public long FreeBytes => Drive.AvailableFreeSpace;

    private DriveInfo Drive => new(OperatingSystem.IsWindows() ? Path.GetPathRoot(Folder)! : Folder);

    private string Folder => configuration["Database"] == "Sqlite"
        ? Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(configuration.GetConnectionString("Crm")).DataSource))!
        : host.ContentRootPath;
}
