using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Web.Infrastructure;

/// <summary>What stands around the rows of every list: its views, its chosen filters, its way out as a file.</summary>
public sealed record ListFrame(ViewedList List, ListFilter Filter, string? Sort, IReadOnlyList<ListView> Views)
{
    /// <summary>The views that everybody has.</summary>
    public IReadOnlyList<ListView> Standing { get; init; } = [];

    /// <summary>What a chosen filter says on its chip.</summary>
    public required Func<string, string, string> Chip { get; init; }

    public string Address => AddressOf(List);

    /// <summary>The list as it is shown now, as a view would keep it.</summary>
    public string Query => Filter.ToQuery(Sort);

    public ListView? Saved => Views.FirstOrDefault(view => view.Query == Query);

    public bool CanBeSaved => Query.Length > 0 && Saved is null && Standing.All(view => view.Query != Query);

    public static string AddressOf(ViewedList list) => list switch
    {
        ViewedList.Contacts => "/contacts",
        ViewedList.FollowUps => "/followups",
        ViewedList.Agreements => "/agreements",
        ViewedList.Voksenlaerlinge => "/voksenlaerlinge",
        ViewedList.Fastholdelse => "/fastholdelse",
        ViewedList.Inquiries => "/inquiries",
        ViewedList.Rejsehold => "/rejsehold",
        ViewedList.JobOrders => "/job-orders",
        _ => "/employers",
    };
}
