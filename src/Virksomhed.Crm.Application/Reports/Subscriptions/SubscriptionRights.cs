using Microsoft.EntityFrameworkCore;
using Virksomhed.Crm.Application.Common;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Reports;
using Virksomhed.Crm.Domain.Users;

namespace Virksomhed.Crm.Application.Reports.Subscriptions;

/// <summary>Whoever may not read a report is not sent the link to it either.</summary>
public static class SubscriptionRights
{
    private static readonly string[] Readers = [.. ReportReaders.Roles];
    private static readonly string[] Managers = [Role.Leder];

    internal static Task<bool> MayReadAsync(this CrmDbContext db, SubscribedReport report, int userId, CancellationToken ct) =>
        db.WithRole(db.Users.Where(user => user.Id == userId && user.IsActive), report.IsForManagers ? Managers : Readers).AnyAsync(ct);

    /// <summary>Those whose reader has left or lost the right, and those of a report that is no more.</summary>
    public static IQueryable<ReportSubscription> WithoutRight(this CrmDbContext db, IReadOnlyList<SubscribedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reports);
        string[] known = [.. reports.Select(report => report.Key)];
        string[] forManagers = [.. reports.Where(report => report.IsForManagers).Select(report => report.Key)];
        var (readers, managers) = (db.WithRole(db.Users.Where(user => user.IsActive), Readers), db.WithRole(db.Users.Where(user => user.IsActive), Managers));

        return db.ReportSubscriptions.Where(s => !known.Contains(s.Report) || !readers.Any(user => user.Id == s.UserId) || (forManagers.Contains(s.Report) && !managers.Any(user => user.Id == s.UserId)));
    }
}
