using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Users;

/// <summary>A view of a list as its page offers it. One that everybody has is no row and has no id.</summary>
public sealed record ListView(string Name, string Query, int? Id = null);

internal static class SavedViews
{
    /// <summary>The signed-in person's own views of a list, in Danish order.</summary>
    public static async Task<IReadOnlyList<ListView>> ViewsOf(this CrmDbContext db, ViewedList list, CancellationToken ct)
    {
        var views = await db.SavedViews
            .Where(v => v.UserId == db.UserId && v.List == list)
            .Select(v => new ListView(v.Name, v.Query, v.Id))
            .ToListAsync(ct);

        return [.. views.OrderBy(view => DanishText.SortKey(view.Name), StringComparer.Ordinal)];
    }
}
