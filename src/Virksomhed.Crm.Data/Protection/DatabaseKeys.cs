using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Virksomhed.Crm.Data.Protection;

/// <summary>A key of sessions, links and kept texts, as Data Protection writes it: encrypted where a certificate is set.</summary>
public sealed class ProtectionKey(string name, string xml)
{
    public const int NameMaxLength = 100;

    public int Id { get; private set; }
    public string Name { get; private set; } = name;
    public string Xml { get; private set; } = xml;
}

/// <summary>Keeps the keys in the database, so that all nodes and every backup have them.</summary>
public sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();

        return [.. Keys(scope).AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var scope = scopes.CreateScope();
        Keys(scope).Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        scope.ServiceProvider.GetRequiredService<CrmDbContext>().SaveChanges();
    }

    /// <summary>Makes the first key of a new database. Of instances that start at once one does, or each would sign with a key that the others do not know yet.</summary>
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<CrmDbContext>();

        if (await db.Set<ProtectionKey>().AnyAsync(ct))
        {
            return;
        }

        await using var alone = await DatabaseLock.TakeAsync(db, ct);

        if (!await db.Set<ProtectionKey>().AnyAsync(ct))
        {
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(DatabaseKeys)).Protect([]);
        }
    }

    private static DbSet<ProtectionKey> Keys(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ProtectionKey>();
}
