namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>The settings under "Cvr".</summary>
public sealed class CvrOptions
{
    public const string Section = "Cvr";

    /// <summary>Where files wait to be imported: outside the web root, and shared where several nodes serve one database.</summary>
    public string Folder { get; set; } = "App_Data/cvr";

    public int MaxMegabytes { get; set; } = 2048;

    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <summary>Erhvervsstyrelsens system-til-system access; user and password come with its signed declaration.</summary>
    public Uri Address { get; set; } = new("http://distribution.virk.dk/cvr-permanent/");

    public string? User { get; set; }

    public string? Password { get; set; }

    public int TimeoutSeconds { get; set; } = 8;

    public bool HasSource => !string.IsNullOrWhiteSpace(User) && !string.IsNullOrWhiteSpace(Password);
}
