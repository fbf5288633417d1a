using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;

namespace Virksomhed.Crm.Application.SavedViews;

/// <summary>A view as a link on its list.</summary>
public sealed record SavedViewLink(int Id, string Name, string Query);

/// <summary>The lists that people keep views of. A new one is a line here.</summary>
public static class SavedLists
{
    public const string Employers = "employers";
    public const string Voksenlaerlinge = "voksenlaerlinge";

    private static readonly string[] All = [Employers, Voksenlaerlinge];

    public static bool Knows(string? list) => All.Contains(list);

    /// <summary>Where the list stands; the start page for one that there is not.</summary>
    public static string Path(string? list) => Knows(list) ? $"/{list}" : "/";

    /// <summary>My own views of a list.</summary>
    public static async Task<IReadOnlyList<SavedViewLink>> MineAsync(CrmDbContext db, string list, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var views = await db.SavedViews
            .Where(v => v.UserId == db.UserId && v.List == list)
            .Select(v => new SavedViewLink(v.Id, v.Name, v.Query))
            .ToListAsync(ct);

        return [.. views.OrderBy(view => DanishText.SortKey(view.Name), StringComparer.Ordinal)];
    }
}
