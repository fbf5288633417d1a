using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>The views a person keeps of a list, whichever list it is.</summary>
public static class SavedViews
{
    public sealed record View(int Id, string Name, string Query);

    public static async Task<IReadOnlyList<View>> Of(CrmDbContext db, string list, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var views = await db.SavedViews.Where(v => v.UserId == db.UserId && v.List == list).Select(v => new View(v.Id, v.Name, v.Query)).ToListAsync(ct);

        return [.. views.OrderBy(view => DanishText.SortKey(view.Name), StringComparer.Ordinal)];
    }

    /// <summary>Keeps a view under a name; the same name again replaces it.</summary>
    public static async Task KeepAsync(CrmDbContext db, string list, string typedName, string query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var views = await db.SavedViews.Where(v => v.UserId == db.UserId && v.List == list).ToListAsync(ct);
        var name = Texts.Clean(typedName)!;

        if (views.Find(v => DanishText.Fold(v.Name) == DanishText.Fold(name)) is { } view)
        {
            view.Replace(query);
        }
        else
        {
            Rule.Require(views.Count < SavedView.MaxPerUser, $"Du har {SavedView.MaxPerUser} visninger. Slet en, før du gemmer en ny.");
            db.SavedViews.Add(SavedView.Keep(db.Tenant, db.UserId!.Value, list, name, query));
        }

        await db.SaveChangesAsync(ct);
    }
}
