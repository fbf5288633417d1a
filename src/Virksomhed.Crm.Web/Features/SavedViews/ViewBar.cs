using Virksomhed.Crm.Application.SavedViews;

namespace Virksomhed.Crm.Web.Features.SavedViews;

/// <summary>The views of a list: those everybody has, and one's own. The query is the list's address without the question mark.</summary>
public sealed record ViewBar(string List, string Query, IReadOnlyList<(string Name, string Query)> Standing, IReadOnlyList<SavedViewLink> Own)
{
    public string Path => SavedLists.Path(List);

    /// <summary>The own view that is shown now.</summary>
    public SavedViewLink? Shown => Own.FirstOrDefault(view => view.Query == Query);

    public bool CanBeSaved => Query.Length > 0 && Standing.All(view => view.Query != Query);
}
