using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Application.Employers;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Employers;
using Virksomhed.Crm.Domain.FollowUps;

namespace Virksomhed.Crm.Application.FollowUps;

/// <summary>Which follow-ups a list shows: my open ones, unless its address says otherwise.</summary>
public sealed record FollowUpFilter : ListFilter
{
    /// <summary>Everybody's instead of my own.</summary>
    public bool Team { get; init; }

    public bool Done { get; init; }
    public int? ResponsibleId { get; init; }
    public int? EmployerId { get; init; }

    /// <summary>Words of the employer's name.</summary>
    public string? Employer { get; init; }

    public bool IsMine => !Team && ResponsibleId is null;

    protected override IEnumerable<(string Key, string? Value)> Values =>
    [
        ("team", Team && ResponsibleId is null ? "true" : null), ("done", Done ? "true" : null), ("responsibleId", $"{ResponsibleId}"),
        ("employerId", $"{EmployerId}"), ("employer", Employer),
    ];
}

/// <summary>A follow-up with whom it is about and who is to do it.</summary>
internal sealed class FollowUpWithNames
{
    public required FollowUp FollowUp { get; init; }
    public required Employer Employer { get; init; }
    public required CrmUser Responsible { get; init; }
}

/// <summary>Turns a filter into the follow-ups it means, and an order into an order.</summary>
internal static class FollowUpFiltering
{
    /// <summary>All that the filter means, done or not.</summary>
    public static IQueryable<FollowUp> Matching(this CrmDbContext db, FollowUpFilter filter)
    {
        var named = db.Employers.Matching(db, filter.Employer).Select(e => e.Id);

        return db.FollowUps.AsNoTracking()
            .If(filter.ResponsibleId is not null, f => f.ResponsibleId == filter.ResponsibleId)
            .If(filter.IsMine, f => f.ResponsibleId == db.UserId)
            .If(filter.EmployerId is not null, f => f.EmployerId == filter.EmployerId)
            .If(!string.IsNullOrWhiteSpace(filter.Employer), f => named.Contains(f.EmployerId));
    }

    public static IQueryable<FollowUp> Done(this IQueryable<FollowUp> followUps, bool done) =>
        done ? followUps.Where(f => f.DoneAt != null) : followUps.Where(f => f.DoneAt == null);

    public static IQueryable<FollowUpWithNames> WithNames(this IQueryable<FollowUp> followUps, CrmDbContext db) =>
        from followUp in followUps
        join employer in db.Employers on followUp.EmployerId equals employer.Id
        join user in db.Users on followUp.ResponsibleId equals user.Id
        select new FollowUpWithNames { FollowUp = followUp, Employer = employer, Responsible = user };

    /// <summary>
    /// "due", "done", "employer" or "responsible"; with a minus for the other way round. Unasked, open ones come with the overdue first, done
    /// ones with the newest first.
    /// </summary>
    public static IQueryable<FollowUpWithNames> InOrder(this IQueryable<FollowUpWithNames> rows, bool done, string? sort) => (sort ?? (done ? "-done" : "due")) switch
    {
        "-due" => rows.OrderByDescending(r => r.FollowUp.DueOn).ThenByDescending(r => r.FollowUp.Id),
        "done" => rows.OrderBy(r => r.FollowUp.DoneAt).ThenBy(r => r.FollowUp.Id),
        "-done" => rows.OrderByDescending(r => r.FollowUp.DoneAt).ThenByDescending(r => r.FollowUp.Id),
        "employer" => rows.OrderBy(r => r.Employer.NameSort).ThenBy(r => r.FollowUp.DueOn).ThenBy(r => r.FollowUp.Id),
        "-employer" => rows.OrderByDescending(r => r.Employer.NameSort).ThenBy(r => r.FollowUp.DueOn).ThenBy(r => r.FollowUp.Id),
        "responsible" => rows.OrderBy(r => r.Responsible.NameSort).ThenBy(r => r.FollowUp.DueOn).ThenBy(r => r.FollowUp.Id),
        "-responsible" => rows.OrderByDescending(r => r.Responsible.NameSort).ThenBy(r => r.FollowUp.DueOn).ThenBy(r => r.FollowUp.Id),
        _ => rows.OrderBy(r => r.FollowUp.DueOn).ThenBy(r => r.FollowUp.Id),
    };
}
