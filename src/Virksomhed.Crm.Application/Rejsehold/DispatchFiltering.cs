using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Rejsehold;

namespace Virksomhed.Crm.Application.Rejsehold;

/// <summary>Turns a filter into the dispatches it means, and an order into an order.</summary>
internal static class DispatchFiltering
{
    public static IQueryable<Dispatch> Matching(this IQueryable<Dispatch> dispatches, CrmDbContext db, DispatchFilter filter, DateOnly today)
    {
        var text = Texts.Clean(filter.Q);
        var state = Enum.TryParse<DispatchState>(filter.State, out var one) ? one : (DispatchState?)null;

        return dispatches
            .If(state is not null, d => d.State == state)
            .If(state is null && filter.State != DispatchFilter.All, d => d.State != DispatchState.FollowedUp && d.State != DispatchState.Cancelled)
            .If(filter.Reason is not null, d => d.Reason == filter.Reason)
            .If(filter.Urgency is not null, d => d.Urgency == filter.Urgency)
            .If(filter.Member is not null, d => d.MemberId == filter.Member)
            .If(filter.Held == true, d => d.HeldOn != null)
            .If(filter.AskedFrom is not null, d => d.RequestedOn >= filter.AskedFrom)
            .If(filter.AskedTo is not null, d => d.RequestedOn <= filter.AskedTo)
            .If(filter.Late == true, d => (d.State == DispatchState.Requested || d.State == DispatchState.Planned) && d.VisitDueOn < today)
            .If(text is not null, d => db.Employers.Matching(db, text!).Any(e => e.Id == d.EmployerId));
    }

    /// <summary>"clock" (unless asked): the late first, then the most urgent; "employer", "day" or "requested"; with a minus for the other way round.</summary>
    public static IQueryable<DispatchRow> InOrder(this IQueryable<DispatchRow> rows, string? sort, DateOnly today) => sort switch
    {
        "employer" => rows.OrderBy(row => row.EmployerSort).ThenBy(row => row.Id),
        "-employer" => rows.OrderByDescending(row => row.EmployerSort).ThenBy(row => row.Id),
        "day" => rows.OrderBy(row => row.Day == null).ThenBy(row => row.Day).ThenBy(row => row.FromHour).ThenBy(row => row.Id),
        "-day" => rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.FromHour).ThenBy(row => row.Id),
        "requested" => rows.OrderBy(row => row.RequestedOn).ThenBy(row => row.Id),
        "-requested" => rows.OrderByDescending(row => row.RequestedOn).ThenByDescending(row => row.Id),
        "-clock" => rows.OrderByDescending(row => row.VisitDueOn).ThenBy(row => row.Id),
        _ => rows.OrderBy(row => row.State != DispatchState.Requested && row.State != DispatchState.Planned)
            .ThenByDescending(row => row.VisitDueOn < today).ThenByDescending(row => row.Urgency).ThenBy(row => row.VisitDueOn).ThenBy(row => row.Id),
    };
}
