using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Fastholdelse;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Turns a filter into the cases it means, and an order into an order.</summary>
internal static class FastholdelseFiltering
{
    /// <summary>So many days ahead a deadline is "soon".</summary>
    public const int SoonDays = 14;

    public static IQueryable<Fastholdelsessag> Matching(this IQueryable<Fastholdelsessag> cases, CrmDbContext db, FastholdelseFilter filter, DateOnly today)
    {
        var (me, text) = (db.UserId, Texts.Clean(filter.Q));

        return cases
            .If(filter.State is null or not (FastholdelseFilter.Closed or FastholdelseFilter.All), sag => sag.ClosedOn == null)
            .If(filter.State == FastholdelseFilter.Closed, sag => sag.ClosedOn != null)
            .If(filter.Step is not null, sag => sag.Step == filter.Step)
            .If(filter.Part == FastholdelseFilter.Mine, sag => sag.ResponsibleId == me)
            .If(filter.Part == FastholdelseFilter.Colleague, sag => sag.ResponsibleId != me)
            .If(filter.EmployerId is not null, sag => sag.EmployerId == filter.EmployerId)
            .If(text is not null, sag => db.Employers.Matching(db, text!).Any(e => e.Id == sag.EmployerId))
            .Due(filter.Due, today);
    }

    /// <summary>Those with a promise or a deadline that is over, or comes within the next days too.</summary>
    public static IQueryable<Fastholdelsessag> Due(this IQueryable<Fastholdelsessag> cases, string? due, DateOnly today) => due switch
    {
        FastholdelseFilter.Overdue => cases.DueUntil(today.AddDays(-1)),
        FastholdelseFilter.Soon => cases.DueUntil(today.AddDays(SoonDays)),
        _ => cases,
    };

    /// <summary>"next" (unless asked), "employer", "step" or "opened"; with a minus for the other way round.</summary>
    public static IQueryable<FastholdelseRow> InOrder(this IQueryable<FastholdelseRow> rows, string? sort) => sort switch
    {
        "employer" => rows.OrderBy(row => row.EmployerSort).ThenBy(row => row.Id),
        "-employer" => rows.OrderByDescending(row => row.EmployerSort).ThenBy(row => row.Id),
        "step" => rows.OrderBy(row => row.Step).ThenBy(row => row.Id),
        "-step" => rows.OrderByDescending(row => row.Step).ThenBy(row => row.Id),
        "opened" => rows.OrderBy(row => row.OpenedOn).ThenBy(row => row.Id),
        "-opened" => rows.OrderByDescending(row => row.OpenedOn).ThenBy(row => row.Id),
        "-next" => rows.OrderByDescending(row => row.DueOn).ThenBy(row => row.Id),
        _ => rows.OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.Id),
    };

    private static IQueryable<Fastholdelsessag> DueUntil(this IQueryable<Fastholdelsessag> cases, DateOnly day) =>
        cases.Where(sag => sag.ClosedOn == null && (sag.NextOn <= day || sag.DeadlineOn <= day));
}
