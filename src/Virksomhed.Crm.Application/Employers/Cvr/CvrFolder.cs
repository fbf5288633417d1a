using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>Where uploaded register files lie until they are imported. They hold private persons' data and are deleted as soon as they are done with.</summary>
public sealed class CvrFolder(IOptions<CvrOptions> options, IHostEnvironment host)
{
    private string Root => Path.Combine(host.ContentRootPath, options.Value.Folder);

    /// <summary>Streams the file to disk and tells the name it got: a random one, for the user's could be a path.</summary>
    public async Task<string> KeepAsync(Stream upload, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(upload);
        Directory.CreateDirectory(Root);
        var name = $"{Guid.NewGuid():N}.cvr";

        try
        {
            await using var file = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await upload.CopyToAsync(file, ct);
        }
        catch
        {
            Delete(name);
            throw;
        }

        return name;
    }

    public CvrFile Open(string name) => new(() => new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));

    public void Delete(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(Root, Path.GetFileName(name));
}
