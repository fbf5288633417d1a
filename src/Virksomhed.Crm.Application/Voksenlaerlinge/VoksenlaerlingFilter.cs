using System.ComponentModel.DataAnnotations;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Voksenlaerlinge;

namespace Virksomhed.Crm.Application.Voksenlaerlinge;

/// <summary>Which agreements a list shows, as its address says.</summary>
public sealed record VoksenlaerlingFilter : ListFilter
{
    [Display(Name = "Virksomhed")] public string? Q { get; init; }
    [Display(Name = "Sektor")] public TradeSector? Sector { get; init; }
    [Display(Name = "Fag")] public int? Trade { get; init; }
    [Display(Name = "Tilstand")] public VoksenlaerlingState? State { get; init; }
    [Display(Name = "Vejen ind")] public WayIn? WayIn { get; init; }
    [Display(Name = "Tilskud")] public SubsidyKind? Subsidy { get; init; }
    [Display(Name = "Begynder fra")] public DateOnly? From { get; init; }
    [Display(Name = "Begynder til")] public DateOnly? To { get; init; }
    [Display(Name = "Konsulent")] public int? Consultant { get; init; }

    /// <summary>"open": the application is due or overdue.</summary>
    [Display(Name = "Ansøgning")] public string? Deadline { get; init; }

    public int? EmployerId { get; init; }

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("q", Q), ("sector", $"{Sector}"), ("trade", $"{Trade}"), ("state", $"{State}"), ("wayIn", $"{WayIn}"), ("subsidy", $"{Subsidy}"), ("from", Day(From)),
        ("to", Day(To)), ("consultant", $"{Consultant}"), ("deadline", Deadline), ("employerId", $"{EmployerId}"),
    ];
}

internal static class VoksenlaerlingFiltering
{
    public static IQueryable<Voksenlaerling> Matching(this IQueryable<Voksenlaerling> agreed, CrmDbContext db, VoksenlaerlingFilter filter, DateOnly today)
    {
        var named = db.Employers.Matching(db, filter.Q).Select(e => e.Id);
        var trades = db.Trades.Where(t => t.Sector == filter.Sector).Select(t => t.Id);
        agreed = filter.Deadline == "open" ? agreed.Alarming(today) : agreed;

        return agreed.In(filter.State, today)
            .If(!string.IsNullOrWhiteSpace(filter.Q), v => named.Contains(v.EmployerId))
            .If(filter.Sector is not null, v => trades.Contains(v.TradeId))
            .If(filter.Trade is not null, v => v.TradeId == filter.Trade)
            .If(filter.WayIn is not null, v => v.WayIn == filter.WayIn)
            .If(filter.Subsidy is not null, v => v.Subsidy == filter.Subsidy)
            .If(filter.From is not null, v => v.StartsOn >= filter.From)
            .If(filter.To is not null, v => v.StartsOn <= filter.To)
            .If(filter.Consultant is not null, v => v.ConsultantId == filter.Consultant)
            .If(filter.EmployerId is not null, v => v.EmployerId == filter.EmployerId);
    }

    /// <summary>The same decision as <see cref="Voksenlaerling.StateOn(DateOnly)"/>, where the database can make it.</summary>
    public static IQueryable<Voksenlaerling> In(this IQueryable<Voksenlaerling> agreed, VoksenlaerlingState? state, DateOnly today) => state switch
    {
        VoksenlaerlingState.Coming => agreed.Where(v => v.Outcome == null && v.StartsOn > today),
        VoksenlaerlingState.Running => agreed.Where(v => v.Outcome == null && v.StartsOn <= today && v.EndsOn >= today),
        VoksenlaerlingState.AwaitsOutcome => agreed.Where(v => v.Outcome == null && v.EndsOn < today),
        VoksenlaerlingState.Completed => agreed.Where(v => v.Outcome == VoksenlaerlingOutcome.Completed),
        VoksenlaerlingState.BrokenOff => agreed.Where(v => v.Outcome == VoksenlaerlingOutcome.BrokenOff),
        _ => agreed,
    };

    /// <summary>"start", "end", "deadline"; with a minus for the other way round. The latest start comes first.</summary>
    public static IQueryable<Voksenlaerling> InOrder(this IQueryable<Voksenlaerling> agreed, string? sort) => sort switch
    {
        "start" => agreed.OrderBy(v => v.StartsOn).ThenBy(v => v.Id),
        "end" => agreed.OrderBy(v => v.EndsOn).ThenBy(v => v.Id),
        "-end" => agreed.OrderByDescending(v => v.EndsOn).ThenBy(v => v.Id),
        "deadline" => agreed.OrderBy(v => v.ApplyBy == null).ThenBy(v => v.ApplyBy).ThenBy(v => v.Id),
        "-deadline" => agreed.OrderByDescending(v => v.ApplyBy).ThenBy(v => v.Id),
        _ => agreed.OrderByDescending(v => v.StartsOn).ThenByDescending(v => v.Id),
    };
}
