using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain;
using Virksomhed.Crm.Domain.JobOrders;

namespace Virksomhed.Crm.Application.JobOrders;

/// <summary>Which orders a list or a board shows: the open ones, unless its address says otherwise.</summary>
public sealed record JobOrderFilter : ListFilter
{
    public const string Closed = "closed";
    public const string All = "all";
    public const string Mine = "me";

    /// <summary>Words of the heading, the occupation or the employer.</summary>
    [Display(Name = "Overskrift, stilling eller virksomhed")] public string? Q { get; init; }

    /// <summary>Null for the open ones, one phase, "closed" or "all".</summary>
    [Display(Name = "Fase")] public string? Phase { get; init; }

    /// <summary>"me" or the number of a colleague.</summary>
    [Display(Name = "Hos hvem")] public string? Owner { get; init; }

    [Display(Name = "Slags job")] public JobOrderKind? Kind { get; init; }

    /// <summary>Only those that partners see.</summary>
    [Display(Name = "Delt")] public bool Shared { get; init; }

    /// <summary>Only those that begin soon and are not filled.</summary>
    [Display(Name = "Haster")] public bool Pressing { get; init; }

    [Display(Name = "Modtaget fra")] public DateOnly? From { get; init; }
    [Display(Name = "Modtaget til")] public DateOnly? To { get; init; }
    public int? EmployerId { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("q", Q), ("phase", Phase), ("owner", Owner), ("kind", $"{Kind}"), ("shared", Shared ? "true" : null), ("pressing", Pressing ? "true" : null),
        ("from", $"{From:yyyy-MM-dd}"), ("to", $"{To:yyyy-MM-dd}"), ("employerId", $"{EmployerId}"),
    ];
}

/// <summary>Turns a filter into the orders it means, and an order into an order.</summary>
internal static class JobOrderFiltering
{
    public static IQueryable<JobOrder> Matching(this CrmDbContext db, JobOrderFilter filter, DateOnly today)
    {
        var owner = int.TryParse(filter.Owner, out var id) ? id : 0;
        var phase = Enum.TryParse<JobOrderPhase>(filter.Phase, out var one) && Enum.IsDefined(one) ? one : (JobOrderPhase?)null;
        var open = JobOrderPhases.Open;
        var orders = db.JobOrders.AsNoTracking()
            .If(phase is not null, o => o.Phase == phase)
            .If(phase is null && filter.Phase == JobOrderFilter.Closed, o => !open.Contains(o.Phase))
            .If(phase is null && filter.Phase is not (JobOrderFilter.Closed or JobOrderFilter.All), o => open.Contains(o.Phase))
            .If(filter.Owner == JobOrderFilter.Mine, o => o.OwnerId == db.UserId)
            .If(owner > 0, o => o.OwnerId == owner)
            .If(filter.Kind is not null, o => o.Kind == filter.Kind)
            .If(filter.Shared, o => db.SharedJobOrders.Any(s => s.JobOrderId == o.Id && s.MunicipalityCode == db.Tenant))
            .If(filter.From is not null, o => o.ReceivedOn >= filter.From)
            .If(filter.To is not null, o => o.ReceivedOn <= filter.To)
            .If(filter.EmployerId is not null, o => o.EmployerId == filter.EmployerId);

        return DanishText.Fold(filter.Q?.Trim() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)
            .Aggregate(filter.Pressing ? orders.Pressing(today) : orders, (found, word) => found.Where(o => o.SearchText.Contains(word)));
    }

    /// <summary>Open, not filled, and to begin within <see cref="JobOrder.PressingDays"/>.</summary>
    public static IQueryable<JobOrder> Pressing(this IQueryable<JobOrder> orders, DateOnly today)
    {
        var (soon, open) = (today.AddDays(JobOrder.PressingDays), JobOrderPhases.Open);

        return orders.Where(o => open.Contains(o.Phase) && o.StartsOn <= soon && o.Hired < o.Positions);
    }

    /// <summary>"start" (unless asked), "received" or "positions"; with a minus for the other way round.</summary>
    public static IQueryable<JobOrder> InOrder(this IQueryable<JobOrder> orders, string? sort) => sort switch
    {
        "-start" => orders.OrderByDescending(o => o.StartsOn).ThenByDescending(o => o.Id),
        "received" => orders.OrderBy(o => o.ReceivedOn).ThenBy(o => o.Id),
        "-received" => orders.OrderByDescending(o => o.ReceivedOn).ThenByDescending(o => o.Id),
        "positions" => orders.OrderBy(o => o.Positions).ThenBy(o => o.Id),
        "-positions" => orders.OrderByDescending(o => o.Positions).ThenBy(o => o.Id),
        _ => orders.OrderBy(o => o.StartsOn).ThenBy(o => o.Id),
    };
}
