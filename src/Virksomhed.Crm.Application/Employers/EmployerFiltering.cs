using System.Globalization;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.CsrMaerker;
using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers;

/// <summary>Turns a filter into the rows it means, and an order into an order.</summary>
internal static class EmployerFiltering
{
    public static IQueryable<Employer> Matching(
        this IQueryable<Employer> employers, CrmDbContext db, EmployerFilter filter, EmployerChoices choices, DateOnly today)
    {
        employers = employers.Matching(db, filter.Q).OfOwner(filter.Owner, db.UserId).LastContacted(filter.Contacted, today).Reached(db, filter, today);
        employers = filter.Ceased switch
        {
            "yes" => employers.Where(e => e.CeasedOn != null),
            "all" => employers,
            _ => employers.Where(e => e.CeasedOn == null),
        };
        employers = filter.Sector is { } sector ? employers.Where(e => e.Sector == sector) : employers;
        employers = filter.Size is { } size ? employers.Where(e => e.SizeFrom >= size) : employers;
        employers = filter.Town is { Length: > 0 } town ? employers.Where(e => e.Town == town) : employers;
        employers = filter.Level is { } level ? employers.Where(e => e.Level == level) : employers;
        employers = filter.Due == "now" ? employers.Where(e => e.NextContactOn <= today) : employers;
        employers = filter.Protected switch
        {
            "yes" => employers.Where(e => e.IsProtected),
            "no" => employers.Where(e => !e.IsProtected),
            _ => employers,
        };

        employers = filter.Csr switch
        {
            "yes" => employers.Where(e => db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Status == CsrStatus.Awarded && a.Year == today.Year)),
            "no" => employers.Where(e => !db.CsrApplications.Any(a => a.EmployerId == e.Id && a.Status == CsrStatus.Awarded && a.Year == today.Year)),
            _ => employers,
        };

        return string.IsNullOrWhiteSpace(filter.Branch) ? employers : employers.OfBranch(choices, filter.Branch);
    }

    /// <summary>"name", "employees", "latest" or "due"; with a minus for the other way round. Who was never contacted comes before the oldest contact.</summary>
    public static IQueryable<Employer> InOrder(this IQueryable<Employer> employers, string? sort) => sort switch
    {
        "-name" => employers.OrderByDescending(e => e.NameSort).ThenBy(e => e.Id),
        "employees" => employers.OrderBy(e => e.Employees).ThenBy(e => e.NameSort).ThenBy(e => e.Id),
        "-employees" => employers.OrderByDescending(e => e.Employees).ThenBy(e => e.NameSort).ThenBy(e => e.Id),
        "latest" => employers.OrderBy(e => e.LatestContactOn).ThenBy(e => e.NameSort).ThenBy(e => e.Id),
        "-latest" => employers.OrderByDescending(e => e.LatestContactOn).ThenBy(e => e.NameSort).ThenBy(e => e.Id),
        "due" => employers.OrderBy(e => e.NextContactOn == null).ThenBy(e => e.NextContactOn).ThenBy(e => e.NameSort).ThenBy(e => e.Id),
        "-due" => employers.OrderByDescending(e => e.NextContactOn).ThenBy(e => e.NameSort).ThenBy(e => e.Id),
        _ => employers.OrderBy(e => e.NameSort).ThenBy(e => e.Id),
    };

    private static IQueryable<Employer> OfOwner(this IQueryable<Employer> employers, string? owner, int? me) => owner switch
    {
        EmployerFilter.Me => employers.Where(e => e.OwnerId == me),
        EmployerFilter.None => employers.Where(e => e.OwnerId == null),
        _ when int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => employers.Where(e => e.OwnerId == id),
        _ => employers,
    };

    private static IQueryable<Employer> LastContacted(this IQueryable<Employer> employers, string? contacted, DateOnly today)
    {
        var months = contacted switch { "6m" => 6, "12m" => 12, "24m" => 24, _ => 0 };
        var before = today.AddMonths(-months);

        return contacted == "never" ? employers.Where(e => e.LatestContactOn == null)
            : months > 0 ? employers.Where(e => e.LatestContactOn < before)
            : employers;
    }

    private static IQueryable<Employer> Reached(this IQueryable<Employer> employers, CrmDbContext db, EmployerFilter filter, DateOnly today)
    {
        if (filter.ReachedFrom is null && filter.ReachedTo is null)
        {
            return employers;
        }

        var to = filter.ReachedTo ?? today;
        var (newYear, from) = (new DateOnly(to.Year, 1, 1), filter.ReachedFrom ?? new DateOnly(to.Year, 1, 1));
        var reached = ReachedEmployers.Of(db, filter.By ?? ReachedBy.Contact, newYear, to).Where(first => first.Day >= from).Select(first => first.EmployerId);

        return employers.Where(e => reached.Contains(e.Id));
    }

    // The same six digits may mean two trades, so a code counts only together with its edition.
    private static IQueryable<Employer> OfBranch(this IQueryable<Employer> employers, EmployerChoices choices, string typed)
    {
        var found = choices.BranchesLike(typed).ToLookup(branch => branch.Edition, branch => branch.Code);
        var (db07, db25) = (found[BranchVersion.Db07].ToList(), found[BranchVersion.Db25].ToList());

        return employers.Where(e =>
            (e.BranchEdition == BranchVersion.Db07 && db07.Contains(e.BranchCode!)) || (e.BranchEdition == BranchVersion.Db25 && db25.Contains(e.BranchCode!)));
    }
}
